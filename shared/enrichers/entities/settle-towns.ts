import { lookUpPlace } from '../places/look-up.ts';
import { foldName } from './fold-name.ts';
import { entityTypes, type Span } from './labels.ts';
import { isRunning, type Words } from './mend.ts';
import { speaksOfBody } from './settle-bodies.ts';

type Spans = readonly (readonly Span[])[];

const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

/** Words of sport, where clubs and teams are called by their town. */
const ofSport =
  /^(?:standings|leagues?|divisions?|conference|scorers|halftime|innings|wickets|tournament|cup|season|coach|striker|goalkeeper|championships?|match|matches|games?|teams?|players?|football|soccer|basketball|baseball|hockey|cricket|rugby|tennis|clubs?|beat|nba|nhl|nfl|mlb|pct|gp|scored)$/i;
/** A table of the weather; other tables are results, whose towns are sides. */
const ofWeather =
  /^(?:cloudy|sunny|rain|rainy|showers|snow|thunderstorms?|celsius|fahrenheit|temperatures?|forecast)$/i;
/** What lines of results hold: goals, "at" and "v". */
const ofResults = /^(?:\d.*|at|vs?)$/i;
/** Logarithm of a population: towns as large are mostly meant, and firms are hardly called so. */
const large = 5.3;

function isTown(name: string): boolean {
  const [best] = lookUpPlace(name, 'en');
  if (best?.kind !== 'town') return best?.kind === 'country';
  // By its own name: Topeka called itself Google for a month.
  return best.prior >= large && foldName(best.name) === foldName(name);
}

/**
 * Large towns and countries that were taken for bodies, in documents that have nothing to do with sport and where they don't act as bodies: tables of the weather, datelines
 * within a text, lists of offices.
 */
export function settleTowns(sentences: readonly Words[], spans: Spans): Spans {
  const isFound = spans.some((found) => found.some(({ type }) => type === organisation));
  if (!isFound || sentences.some((words) => words.some((word) => ofSport.test(word)))) return spans;
  const isWeather = sentences.some((words) => words.some((word) => ofWeather.test(word)));
  return sentences.map((words, s) => {
    if (!isWeather && !isRunning(words) && words.some((word) => ofResults.test(word))) return spans[s] ?? [];
    return (spans[s] ?? []).map((span) => {
      const isBody = span.type !== organisation || speaksOfBody(words, span, false) || span.end - span.start > 3;
      return !isBody && isTown(words.slice(span.start, span.end).join(' ')) ? { ...span, type: place } : span;
    });
  });
}
