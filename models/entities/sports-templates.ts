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
EASTERN DIVISION
WESTERN CONFERENCE
CENTRAL DIVISION W L PCT GB
SEMIFINALS
Summary of matches played in the {nation} first division on {day} :
`
  .trim()
  .split('\n');
