/** Reports of firms, markets and papers, in the manner of the agencies: {company} and {paper} are organisations, the other slots as in sports. */
export const businessTemplates: readonly string[] = `
{company} shares rose {n} percent to {m} .{m} on {day} .
{company} said it would buy {company} for {m} million dollars .
{company} said on {day} it had agreed to sell its {city} plant to {company} .
{company} chairman {person} said profit would rise .
{person} , an analyst at {company} , said the market was waiting for {nation} 's data .
{surname} , chief executive of {company} , declined to comment .
Shares in {company} and {company} fell {n} percent in {city} .
The {city} -based {company} will cut {m} jobs in {nation} .
{city} : {company} {m} .{m} up {n} .{m}
{company} Q{n} net {m} million vs {m} million .
{company} - {n} mths to Sept {m} .
{COMPANY} Q{n} SHR {n} CTS VS {n} CTS .
{COMPANY} TO CLOSE PLANT IN {CITY} .
{COMPANY} SAYS {SURNAME} TO STEP DOWN .
{company} sees {n} pct growth in {nation} .
{nation} 's {company} wins {m} million dollar order .
{nation} 's {company} signs deal with {company} .
{company} was quoted at {m} in {city} trade .
A spokesman for {company} told {paper} that talks with {company} had ended .
{paper}
{PAPER}
-- {paper} reported that {person} would visit {city} on {day} .
{paper} said in an editorial that {nation} must act .
- {nation} and {nation} signed a pact , {paper} said .
The {paper} newspaper quoted {person} as saying {nation} was ready .
{nation} 's {paper} daily said {surname} would resign .
RESEARCH ALERT - {company} cut to hold .
RESEARCH ALERT - {company} raised .
-- {company} analyst {person} cut {company} to hold from buy .
-- {surname} said {company} shares were fully valued .
{company} says Q{n} profit up {m} pct .
{company} Q{n} net falls .
{company} A shares closed at {m} in {city} .
{company} fell {m} yen to {m} and {company} lost {m} to {m} .
{city} shares ended lower on {day} as selling by {company} and {company} hit blue chips .
dealers at {company} and {company} said .
Rates were steady , dealers at {company} and {company} said .
Chairman {person} told analysts in {city} that {company} and {company} were feeling the same demand .
{company} kept its buy advice .
{company} is based in {city} , {nation} and makes valves .
traders of {company} said .
{company} and {company} have stakes in a neighbouring pit .
{city} newsroom ( {m}-{n} ) {m} {m}
-- {city} newsdesk {m} {m} {m}-{m}
The Nikkei average fell {m}.{m} points , or {n}.{m} percent .
The {AGENCY} news agency said .
the national news agency {agency} reported on {day} .
Police in {city} gave no names , the {agency} news agency said .
state television {agency} said on {day} .
{surname} told state television {agency} that {nation} was ready .
{person} , leader of the {party} , said President {person} was afraid .
{party} leader {person} called for a total ban .
{nation} 's {party} movement plans a march in {city} .
the {party} coalition won in {city} and {city} .
Police guarded the offices of the {party} in {city} and {city} .
{nation} said on {day} that {demonym} troops must leave .
{demonym} police shot dead {n} suspects in {city} .
The {ministry} said {surname} had met officials from {nation} .
{surname} told the {ministry} that {company} owed {m} million .
The {ministry} and {company} signed the contract in {city} .
`
  .trim()
  .split('\n');
