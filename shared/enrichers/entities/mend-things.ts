import { entityTypes, type Span } from './labels.ts';
import type { Mend, Words } from './mend.ts';

/*
 * Names of things, which are no people, bodies or places.
 */

const organisation = entityTypes.indexOf('organisation');

const storm = /^(?:Storm|Hurricane|Typhoon|Cyclone)$/;
const ship =
  /^(?:ship|vessel|warship|flagship|frigate|destroyer|cruiser|corvette|submarine|trawler|tanker|freighter|yacht|ferry|icebreaker|lifeboat|schooner|steamer|spacecraft|spaceship|airship)$/;
const work =
  /^(?:album|ballet|documentary|film|memoir|musical|novel|novella|opera|operetta|oratorio|poem|sculpture|sitcom|sonata|song|symphony|thriller|trilogy)$/;
const quotation = /^["“‘'`]+$/;

/** "[p Storm Kiko]", "Hurricane [p Alba]". */
const isStorm = (words: Words, { start, end }: Span): boolean =>
  end - start === 1 ? storm.test(words[start - 1] ?? '') : end - start === 2 && storm.test(words[start] as string);

/** "the opera [o Tarn Castle]", "her new oratorio, The [o Drowned Bell]". */
function isWork(words: Words, { type, start }: Span): boolean {
  if (type !== organisation) return false;
  let at = words[start] === 'The' ? start : start - 1;
  const hasArticle = words[at] === 'The';
  if (hasArticle) at -= 1;
  if (quotation.test(words[at] ?? '')) at -= 1;
  if (hasArticle && words[at] === ',') at -= 1;
  return work.test(words[at] ?? '');
}

/** Storms, ships and works of art, where the word before says that it is one. */
export const withoutThings: Mend = (spans, words) =>
  spans.filter((span) => !isStorm(words, span) && !ship.test(words[span.start - 1] ?? '') && !isWork(words, span));
