const lines = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Clubs as sports pages print them, most by their town alone: facts, our own list. */
export const clubs = lines(`
Arsenal, Aston Villa, Chelsea, Everton, Liverpool, Manchester United, Manchester City, Newcastle, Tottenham, West Ham, Leeds, Leicester, Southampton, Sunderland,
Wolverhampton, Blackburn, Middlesbrough, Nottingham Forest, Sheffield Wednesday, Derby, Coventry, Wimbledon, Norwich, Ipswich, Crystal Palace, Fulham, Burnley, Watford, Brentford,
Brighton, Portsmouth, Stoke, Bolton, Birmingham, Hull, Preston, Barnsley, Millwall, Celtic, Rangers, Aberdeen, Hearts, Hibernian, Dundee United, Motherwell, Kilmarnock,
Bayern Munich, Borussia Dortmund, Werder Bremen, Schalke, Bayer Leverkusen, Hamburg, Stuttgart, Cologne, Freiburg, Bochum, Duisburg, Hansa Rostock, Karlsruhe, Real Madrid, Barcelona,
Atletico Madrid, Valencia, Sevilla, Real Betis, Deportivo Coruna, Real Sociedad, Athletic Bilbao, Espanyol, Racing Santander, Celta Vigo, Zaragoza, Valladolid, Tenerife, Juventus, AC Milan,
Inter, Internazionale, Roma, Lazio, Napoli, Fiorentina, Sampdoria, Parma, Udinese, Bologna, Atalanta, Cagliari, Verona, Torino, Perugia, Paris St Germain, Monaco, Marseille, Lyon, Bordeaux,
Nantes, Lens, Lille, Auxerre, Metz, Strasbourg, Rennes, Nice, Montpellier, Bastia, Le Havre, Guingamp, Ajax, PSV Eindhoven, Feyenoord, Twente Enschede, Utrecht, Vitesse Arnhem, Heerenveen, Groningen,
Anderlecht, Club Brugge, Standard Liege, Benfica, Porto, Sporting, Boavista, Galatasaray, Fenerbahce, Besiktas, Trabzonspor, Olympiakos, Panathinaikos, AEK Athens, Dynamo Kiev, Spartak Moscow,
CSKA Moscow, Lokomotiv Moscow, Rotor Volgograd, Steaua Bucharest, Red Star Belgrade, Partizan Belgrade, Hajduk Split, Slavia Prague, Sparta Prague, Legia Warsaw, Widzew Lodz, Rosenborg,
Brondby, IFK Gothenburg, Rapid Vienna, Austria Salzburg, Grasshopper, Basel, Sion, Flamengo, Palmeiras, Corinthians, Santos, Sao Paulo, Boca Juniors, River Plate, Independiente, Penarol, Nacional,
Essex, Kent, Surrey, Middlesex, Sussex, Hampshire, Yorkshire, Lancashire, Derbyshire, Nottinghamshire, Leicestershire, Warwickshire, Worcestershire, Gloucestershire, Somerset, Durham, Glamorgan,
Northamptonshire, Natal, Transvaal, Western Province, Queensland, Victoria, Tasmania, Wigan, St Helens, Bradford, Halifax, Castleford, Warrington, Bath, Harlequins, Saracens, Gloucester, Orrell, Sale,
Oldham, Reading, Swindon, Port Vale, Huddersfield, Oxford, Charlton, Queens Park Rangers, Bristol City, Bristol Rovers, Plymouth, Exeter, Doncaster, Scunthorpe, Hereford, Barnet, Wycombe, Luton, Peterborough, Notts County,
Shrewsbury, Chesterfield, Rotherham, Blackpool, Bury, Crewe, Gillingham, Stockport, Walsall, Wrexham, York, Carlisle, Chester, Colchester, Darlington, Hartlepool, Leyton Orient, Lincoln, Mansfield, Northampton, Rochdale, Scarborough, Torquay,
Tranmere, Grimsby, Cambridge United, Raith, Dunfermline, Airdrieonians, Ayr, Clydebank, Dundee, East Fife, Falkirk, Partick, St Johnstone, St Mirren, Stirling, Clyde, Dumbarton, Stranraer, Alloa, Arbroath, Cowdenbeath, Forfar, Montrose, Ross County,
Lierse, Genk, Charleroi, Lokeren, Mouscron, Cercle Brugge, Aalst, Antwerp, NAC Breda, RKC Waalwijk, Sparta Rotterdam, NEC Nijmegen, AZ Alkmaar, Willem II Tilburg, Fortuna Sittard, Roda JC Kerkrade, Volendam, 1860 Munich, Borussia Moenchengladbach,
Arminia Bielefeld, Fortuna Duesseldorf, St Pauli, Caen, Cannes, Nancy, Rayo Vallecano, Oviedo, Sporting Gijon, Hercules, Compostela, Logrones, Extremadura, Vicenza, Piacenza, Reggiana, Braga, Guimaraes, Setubal, Farense, Salgueiros, Bursaspor,
Ferencvaros, Dinamo Bucharest, Levski Sofia, Croatia Zagreb, Torpedo Moscow, Dinamo Minsk, Kashima Antlers, Urawa Reds, Nagoya Grampus Eight, Gamba Osaka, Jubilo Iwata, Yomiuri Giants, Hanshin Tigers, Chunichi Dragons, Hiroshima Carp, Seibu Lions,
Orix BlueWave, Lotte Marines, Hanwha, Haitai, Ssangbangwool, Fitzroy, Fremantle, Richmond, St Kilda, Footscray, Adelaide, West Coast, North Melbourne, Hawthorn, Ohio State, Penn State, Notre Dame, Florida State, Nebraska, Michigan State,
Northern Transvaal, Free State, Border, Boland, Eastern Province, Griqualand West, Wasps, Bristol, London Irish, Cardiff, Swansea, Llanelli, Auckland, Canterbury, Otago, Waikato, Canberra, Brisbane, Parramatta, Penrith, Balmain, Collingwood, Carlton, Essendon, Hawthorn, Geelong`);

export const americanTeams = lines(`
Atlanta Braves, Atlanta Hawks, Atlanta Falcons, Boston Red Sox, Boston Celtics, Boston Bruins, Chicago Cubs, Chicago White Sox, Chicago Bulls, Chicago Bears, Chicago Blackhawks, Cincinnati Reds,
Cincinnati Bengals, Cleveland Indians, Cleveland Cavaliers, Cleveland Browns, Colorado Rockies, Colorado Avalanche, Dallas Cowboys, Dallas Mavericks, Dallas Stars, Denver Broncos, Denver Nuggets, Detroit Tigers,
Detroit Pistons, Detroit Lions, Detroit Red Wings, Florida Marlins, Florida Panthers, Golden State Warriors, Green Bay Packers, Houston Astros, Houston Rockets, Indiana Pacers, Indianapolis Colts, Jacksonville Jaguars,
Kansas City Royals, Kansas City Chiefs, Los Angeles Dodgers, Los Angeles Lakers, Los Angeles Clippers, Los Angeles Kings, Miami Heat, Miami Dolphins, Milwaukee Brewers, Milwaukee Bucks, Minnesota Twins,
Minnesota Vikings, Minnesota Timberwolves, Montreal Expos, Montreal Canadiens, New England Patriots, New Jersey Nets, New Jersey Devils, New Orleans Saints, New York Mets, New York Yankees, New York Knicks,
New York Giants, New York Jets, New York Rangers, New York Islanders, Oakland Athletics, Oakland Raiders, Orlando Magic, Ottawa Senators, Philadelphia Phillies, Philadelphia 76ers, Philadelphia Eagles, Philadelphia Flyers,
Phoenix Suns, Pittsburgh Pirates, Pittsburgh Steelers, Pittsburgh Penguins, Portland Trail Blazers, Sacramento Kings, San Antonio Spurs, San Diego Padres, San Diego Chargers, San Francisco Giants, San Francisco 49ers,
San Jose Sharks, Seattle Mariners, Seattle Seahawks, Seattle SuperSonics, St. Louis Cardinals, St. Louis Rams, St. Louis Blues, Tampa Bay Buccaneers, Tampa Bay Lightning, Tennessee Titans, Texas Rangers, Toronto Blue Jays,
Toronto Raptors, Toronto Maple Leafs, Utah Jazz, Vancouver Canucks, Vancouver Grizzlies, Washington Capitals, Washington Bullets, Washington Wizards, Buffalo Bills, Buffalo Sabres, Calgary Flames, Carolina Panthers,
Charlotte Hornets, Edmonton Oilers, Hartford Whalers, Winnipeg Jets, Arizona Cardinals, Baltimore Orioles, Baltimore Ravens, California Angels, Anaheim Mighty Ducks`);

export const sportNations = lines(`
Germany, France, Italy, Spain, England, Scotland, Wales, Ireland, Netherlands, Belgium, Portugal, Sweden, Norway, Denmark, Finland, Russia, Ukraine, Belarus, Poland, Czech Republic, Slovakia, Slovenia, Croatia, Hungary,
Romania, Bulgaria, Greece, Turkey, Austria, Switzerland, Australia, New Zealand, South Africa, India, Pakistan, Sri Lanka, Bangladesh, West Indies, Zimbabwe, Kenya, Nigeria, Ghana, Cameroon, Morocco, Tunisia, Egypt, Ethiopia,
Algeria, Japan, China, South Korea, Saudi Arabia, Kuwait, Iran, Iraq, Syria, Uzbekistan, Kazakhstan, Indonesia, Thailand, Malaysia, Brazil, Argentina, Uruguay, Chile, Colombia, Mexico, Peru, Ecuador, Bolivia, Paraguay, Venezuela,
United States, U.S., Canada, Jamaica, Cuba, Bahamas, Trinidad, Britain, Latvia, Lithuania, Estonia, Georgia, Armenia, Moldova, Yugoslavia, Israel, Cyprus, Luxembourg, Liechtenstein, Albania, Macedonia, Bosnia, Iceland, Namibia, Mozambique`);

/** English counties and provinces that play cricket. */
export const counties = lines(`
Essex, Kent, Surrey, Middlesex, Sussex, Hampshire, Yorkshire, Lancashire, Derbyshire, Nottinghamshire, Leicestershire, Warwickshire, Worcestershire, Gloucestershire, Somerset, Durham, Glamorgan, Northamptonshire, Natal, Transvaal,
Western Province, Boland, Border, Queensland, Victoria, Tasmania, New South Wales, South Australia, Western Australia, Mashonaland, Karachi, Bombay, Delhi, Auckland, Canterbury, Otago, Wellington, Barbados, Jamaica, Guyana`);
