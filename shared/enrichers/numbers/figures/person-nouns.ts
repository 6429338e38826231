const known = new Set(
  `people persons civilians soldiers troops men women children boys girls babies infants adults teenagers youths pensioners police policemen
   policewomen personnel militants fighters rebels insurgents gunmen terrorists extremists jihadists guerrillas combatants migrants refugees
   passengers crew students pupils teachers workers miners protesters protestors demonstrators journalists reporters villagers residents locals
   tourists visitors pilgrims worshippers patients doctors nurses medics victims hostages prisoners inmates detainees foreigners citizens
   nationals americans britons germans israelis palestinians russians ukrainians syrians iraqis afghans indians pakistanis chinese turks kurds
   members officers officials guards paramedics firefighters rescuers sailors marines pilots drivers fans spectators shoppers employees staff
   staffers servicemen servicewomen fishermen farmers climbers hikers skiers riders players athletes muslims christians jews hindus shiites
   sunnis monks nuns priests lives victims souls survivors relatives families brothers sisters daughters sons wives couples peacekeepers
   bystanders pedestrians commuters motorists cyclists suspects assailants attackers bombers smugglers traffickers dead mothers fathers
   parents friends colleagues contractors engineers diplomats judges lawyers activists politicians settlers aides commandos recruits cadets
   veterans conscripts paratroopers airmen others homeless injured individuals taliban taleban
   pakistanis saudis somalis yemenis kuwaitis omanis qataris bahrainis emiratis bangladeshis nepalis azerbaijanis yazidis houthis
   candidates guests holidaymakers shoppers thieves teens newborns elderly `.split(/\s+/),
);
const personSuffix = /(?:men|ers|ors|ists|ees|\p{L}{3}ans|ants|ents)$/u;
const things =
  /(?:papers|centers|centres|homes|buildings|vehicles|containers|computers|houses|trailers|helicopters|towers|shelters|events|accidents|incidents|documents|apartments|plants|restaurants|elements|quarters|numbers|letters|tankers|trains|hours|sensors|tractors|reactors|motors|doors|elephants|payments|agreements|moments|segments|shipments|tenements|monuments|settlements|kilometers|kilometres|meters|metres|liters|litres|acres|hectares|rivers|trees|degrees|fees|committees|cents|percents|factors|sectors|servers|orders|offers|powers|banners|chapters|matters|posters|winters|summers|others|tigers|panthers|oysters|flowers|fires|corners|drawers|launchers|bunkers|boulders|missiles|investments|instruments|departments|governments|parliaments|continents|components|assignments|statements|comments|increments|amendments|indictments|patents|contents|tents|cements|grants|mutants|oceans|organs|slogans|caravans|minivans|trojans)$/;

/** True for a noun that means human beings. */
export const meansPeople = (noun: string): boolean =>
  known.has(noun) || (personSuffix.test(noun) && !things.test(noun));
