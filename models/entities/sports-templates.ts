/**
 * Sports pages and wires are lists of results, standings and scorecards, which no open corpus holds. Templates in the manner of the agencies: {club}, {team}, {town}
 * (a team called by it) are organisations, {nation} and {city} places, {person}, {initial}, {surname} persons.
 */
export const sportsTemplates: readonly string[] = `
{club} {n} {club} {n}
{club} {n} {club} {n} ( halftime {n}-{n} )
{club} ( {n} ) {n} {club} ( {n} ) {n}
{club} {n} ( {surname} {m} ) {club} {n} ( {surname} {m} , {surname} {m} )
{club} {m} {n} {n} {n} {m} {m} {m}
{club} v {club}
{nation} {n} {nation} {n}
{nation} {n} ( {person} {m} ) {nation} {n} ( {person} {m} , {m} )
{nation} {n} {n} {n} {n} {m} {m} {m}
{nation} v {nation}
{nation} beat {nation} {n}-{n} ( halftime {n}-{n} ) in their group {n} qualifier on {day} .
{nation} drew {n}-{n} with {nation} in a friendly international on {day} .
{nation} {m} and {m} for {n} ; {nation} {m} .
{team} {m} {team} {m}
{team} {m} , {town} {m}
{town} {m} {town} {m}
{town} at {town}
{TOWN} AT {TOWN}
{TOWN} {m} {n} .{m} -
{town} {m} {m} .{m} {n}
In {city} , {person} scored {m} points and {person} added {m} as the {team} beat the {team} {m}-{m} .
{person} homered twice as the {team} beat the {team} {n}-{n} .
The {team} won for the {n}th time in {m} games .
{surname} 's penalty put {club} ahead before {surname} equalised for {club} .
{person} scored in the {m}th minute to give {club} a {n}-{n} win over {club} on {day} .
{club} striker {person} will miss the match against {club} with a knee injury .
{club} signed {person} from {club} for {n} million pounds .
{club} coach {person} said his side deserved to win .
{club} manager {person} has been sacked after a run of {n} defeats .
Scorers :
{club} - {person} ( {m}th minute ) , {person} ( {m}th , penalty )
{club} : {person} {m} , {person} {m}
{nation} : {person} {m} , {person} {m}
{nation} - {person} , {person} , {person} , {person}
{nation} - {n}-{person} , {n}-{person} , {m}-{person} , {m}-{person}
Attendance : {m},000
Attendance {m},{m}{n}
{n}. {person} ( {nation} ) {n}:{m}.{m}
{n}. {person} ( {nation} ) {m} points
{n}. {nation} {m}.{m} seconds
{m}. {person} , {nation} , {m}.{m}
{n} - {person} ( {nation} ) beat {person} ( {nation} ) {n}-{n} {n}-{n}
{person} ( {nation} ) beat {n} - {person} ( {nation} ) {n}-{n} {n}-{n} {n}-{n}
{person} beat {person} {n}-{n} {n}-{n}
{m} {person} , {person} {m}
{m} {person} {m} {m} {m} {m} ( {nation} )
{person} ( {nation} ) {m} {m} {m}
{initial} c {surname} b {surname} {m}
{initial} b {surname} {m}
{initial} lbw b {surname} {n}
{initial} not out {m}
{initial} c and b {surname} {m}
{initial} run out {m}
{surname} {m}-{n}-{m}-{n} , {surname} {m}-{n}-{m}-{n} ( nb-{n} ) , {surname} {n}-{n}-{m}-{n} .
{nation} first innings {m} ( {initial} {m} , {initial} {m} )
{club} {m} and {m}-{n} ( {initial} {m} not out ) , {club} {m} ( {initial} {n}-{m} ) .
Fall of wickets : 1-{m} 2-{m} 3-{m} 4-{m}
To bat : {surname} , {surname} , {surname} .
Bowling ( to date ) : {surname} {m}-{n}-{m}-{n} , {surname} {m}-{n}-{m}-{n}
Umpires : {person} ( {nation} ) and {person} .
{CITY} {date}
{CITY} , {nation} {date}
{CITY} {date}
SOCCER - {NATION} BEAT {NATION} {n}-{n} IN FRIENDLY .
SOCCER - {CLUB} HELD BY {CLUB} .
SOCCER - {CLUB} SACK COACH {SURNAME} .
SOCCER - {NATION} FIRST DIVISION RESULTS .
CRICKET - {NATION} V {NATION} SCOREBOARD .
CRICKET - {SURNAME} MAKES {NATION} TOIL .
TENNIS - {SURNAME} AND {SURNAME} REACH FINAL IN {CITY} .
TENNIS - RESULTS AT {CITY} OPEN .
GOLF - {SURNAME} LEADS BY {n} SHOTS IN {CITY} .
ATHLETICS - {SURNAME} WINS IN {CITY} .
RUGBY UNION - {SURNAME} TO CAPTAIN {NATION} .
CYCLING - {SURNAME} WINS SECOND STAGE OF TOUR OF {NATION} .
BASEBALL - {TEAM} WIN AGAIN .
BASKETBALL - {TEAM} BEAT {TEAM} .
NBA BASKETBALL - STANDINGS AFTER {DAY} 'S GAMES .
NHL ICE HOCKEY - RESULTS OF {DAY} 'S GAMES .
{NATION} : {CITY} POLICE ARREST {m} AFTER CLASHES .
{NATION} SAYS {NATION} MUST PULL OUT TROOPS .
{CITY} SHARES END LOWER ON RATE FEARS .
{NATION} PRESIDENT {SURNAME} MEETS {NATION} 'S {SURNAME} .
{NATION} OIL EXPORTS RISE IN {DAY} TALKS .
Leading scores after the second round of the {city} Open on {day} :
Leading placings in the women 's downhill race on {day} :
Results of {nation} first division matches on {day} :
Results from the first round of the {city} tennis tournament on {day} ( prefix number denotes seeding ) :
Standings ( tabulate under games played , won , drawn , lost , points ) :
{person}
{person}
{CITY} {date}
{CITY} {date}
{CITY} {date}
{CITY} , {nation} {date}
{CITY} , {nation} {date}
{city} , {nation} {date}
Team : {n} - {person} ( {club} ) , {n} - {person} ( {club} ) , {n} - {person} ( {club} ) , {m} - {person} ( {club} )
{nation} : {m} - {person} ( {club} ) , {m} - {person} ( {club} , captain ) , {m} - {person} ( {club} )
Goalkeepers : {person} ( {club} ) , {person} ( {club} )
{club} lost {n}-{n} at {club} and {club} were held by {club} .
{club} lost at {club} .
{club} drew {n}-{n} with {club} , and {club} were relegated .
{club} crushed {club} {m}-{n} on {day} to move within a win of the {event} title .
{club} beat {club} {n}-{n} in a club match and {club} lost at {club} .
{club} travel to {club} next week .
{club} host {club} on {day} .
{surname} was also wanted by {club} and by {club} of the {demonym} first division .
{surname} , who plays for {club} , was booked before the break .
{surname} was born in {city} and began his career at {club} .
{club} coach {surname} sent on {person} , {person} and {person} .
Postponed : {club} v {club}
Playing {day} ( home team first ) : {club} v {club} , {club} v {club} .
{event}
{event} second round , first leg
Results of {event} matches on {day} :
Results of {event} second round , first leg matches on {day} ( home team first ) :
{nation} striker {person} will miss the {event} finals in {nation} with a broken foot .
{nation} coach {person} called up {person} of {club} in his place .
{nation} 's {surname} was named man of the match .
{nation} beat {nation} by {n} wickets in the {event} at the {stadium} on {day} .
The match will be played at the {stadium} in {city} .
{city} : {county} {m} ( {initial} {m} , {initial} {m} ; {initial} {n}-{m} ) , {county} {m}-{n}
{city} : {county} {m} and {m}-{n} ( {initial} {m} ) v {county} .
At {city} , {county} captain {person} hit {n} sixes as his side reached {m} for four against {county} .
{county} {m} and {m}-{n} , {county} {m} ( {initial} {m} not out )
{person} c {surname} b {surname} {m}
{person} run out {m}
{person} lbw b {surname} {m}
Did not bat : {person} , {person} , {person} .
{n} - {person} ( {nation} ) beat {person} ( {nation} ) {n}-{n} {n}-{n}
{surname} , who reached the final in {city} last week , needed an hour .
{person} crashed out of the {event} on {day} , beaten {n}-{n} {n}-{n} by {demonym} {person} .
{demonym} {person} won the {event} on {day} .
The {demonym} {surname} beat {surname} of {nation} .
{surname} now plays {person} of {nation} or {person} .
{n}. {person} ( {nation} ) {maker} {n}:{m}.{m}
{n}. {person} ( {nation} ) {maker}
{n}. {person} ( {nation} ) {maker} {n} hours {m} minutes {n} seconds
{n}. {person} ( {nation} ) {n} minute {m}.{m} seconds
Overall : {n}. {surname} {n}:{m}.{m}
{person} of {nation} took pole position in his {maker} on {day} .
{maker} driver {person} blamed the traffic .
{m} {person} {m} {m} {m} , {person} {m} {m} {m}
{m} {person} ( {nation} ) {m} {m} {m} , {person} ( {nation} ) {m} {m} {m}
{town} {m} {TOWN} {m}
{TOWN} {m} {town} {m}
{TOWN} {m} {n} {n} {m} {m} {m}
{town} lost {m}-{n} at {town} on {day} night .
{surname} and {person} each had {m} rebounds for {town} .
At {city} , {person} had {m} points and the {team} routed the {team} {m}-{m} .
{city} native {person} drove in {n} for the {team} .
{surname} ( {m}-{n} ) walked one and struck out {n} .
{person} , manager of the {team} , was thrown out .
The {team} suspended {person} for one game .
{surname} stopped {person} in the {m}th round to win the {event} .
{CLUB} SIGN {SURNAME} FROM {CLUB} .
SOCCER - {CLUB} SIGN {SURNAME} FROM {CLUB} .
SOCCER - {NATION} 'S {SURNAME} OUT OF {EVENT} .
SOCCER - {NATION} HOLD {NATION} AS LATE GOAL FALLS SHORT .
SOCCER - {EVENT} RESULTS .
CRICKET - {SURNAME} CENTURY PUTS {COUNTY} ON TOP .
CRICKET - {NATION} BEAT {NATION} BY {n} WICKETS .
RUGBY LEAGUE - {CLUB} CLOSE IN ON TITLE .
TENNIS - {SURNAME} CRASHES OUT IN {CITY} .
TENNIS - RESULTS AT {EVENT} .
ATHLETICS - {CITY} GRAND PRIX RESULTS .
GOLF - {SURNAME} AND {SURNAME} SHARE LEAD IN {CITY} .
SKIING - {SURNAME} TAKES DOWNHILL IN {CITY} .
MOTOR RACING - {SURNAME} ON POLE IN {NATION} .
BOXING - {SURNAME} BEATS {SURNAME} IN {m}TH .
BASEBALL - {TEAM} WIN , {TEAM} LOSE .
NFL AMERICAN FOOTBALL - {TEAM} SUSPEND {SURNAME} .
CLUB GUN LAW ANGERS OWNERS .
HOME TEAM WINS AS VISITORS TIRE .
EASTERN DIVISION
WESTERN CONFERENCE
CENTRAL DIVISION W L PCT GB
SEMIFINALS
Summary of matches played in the {nation} first division on {day} :
`
  .trim()
  .split('\n');
