import type { Cues } from './document-context.ts';
import { hashOf } from './word-facts.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/).map((word) => hashOf(word)));

/** English words beside which names show what they are. */
export const englishCues: Cues = {
  titles: hashes(
    `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady president minister premier chancellor senator sen sen. rep rep.
    representative congressman congresswoman governor gov gov. mayor judge justice general gen gen. colonel col col. captain capt
    capt. lieutenant lt lt. major sergeant sgt sgt. admiral adm adm. king queen prince princess pope archbishop bishop cardinal
    father sister coach striker midfielder defender goalkeeper captain actor actress singer director author spokesman
    spokeswoman spokesperson secretary chairman chairwoman ceo leader lawyer attorney prosecutor inspector superintendent`,
  ),
  speech: hashes(
    `said says told added saying adds asked wrote writes tweeted explained insisted replied warned admitted stated claimed declared argued joked
    recalled testified`,
  ),
  prepositions: hashes('in at from near into across throughout outside inside around'),
};
