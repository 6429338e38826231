/** Words before a person's name that are no part of it, in lower case. */
export const titles: ReadonlySet<string> = new Set(
  `mr mr. mrs mrs. ms ms. dr dr. prof. president minister premier chancellor senator sen. rep. governor gov. mayor general gen. colonel col. captain capt.
  lt. maj. sgt. secretary king queen pope prime foreign ambassador judge justice spokesman former ex-president vice spokeswoman chairman director coach
  prophet ayatollah leader commissioner congressman congresswoman representative secretary-general lieutenant major admiral brigadier sheikh sheik cardinal
  archbishop envoy deputy undersecretary adviser advisor`.split(/\s+/),
);

/** What is left of an office before a name where its beginning was cut off: "Secretary of State Colin Powell". */
export const officeEnds: ReadonlySet<string> = new Set([
  'state',
  'defense',
  'defence',
  'treasury',
  'commerce',
  'affairs',
]);
