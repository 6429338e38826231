import type { Article } from '../../article/article.ts';
import { countryOf } from './areas.ts';
import type { Candidate } from './candidate.ts';
import { lookUp } from './look-up.ts';

/** Where a source is at home, as far as it is known. */
export interface Home {
  readonly country?: string;
  /** First-level region, as GeoNames codes it: `US.TX`. */
  readonly region?: string;
  readonly town?: Candidate;
}

/** Domains of countries that the world uses for other ends. */
const generic = /^(?:io|co|tv|me|ai|fm|cc|ws|to|ly|gg|sh|eu|ac|im|is)$/;

function ofDomain(id: string): Home {
  const label = /\.([a-z]{2})$/.exec(id)?.[1];
  if (label === undefined || generic.test(label)) return {};
  const country = label === 'uk' ? 'GB' : label.toUpperCase();
  return countryOf(country) ? { country } : {};
}

/** What a newspaper calls itself beside its town. */
const paper =
  'news|times|herald|daily|gazette|tribune|post|journal|observer|courier|chronicle|record|register|star|sun|press|democrat|republican|leader|advocate|examiner|citizen|dispatch|sentinel|standard|banner|enquirer|inquirer|bulletin|globe|telegraph|mirror|eagle|argus|messenger|reporter|independent|ledger|monitor|review|voice|today|weekly|online';
const papers = new RegExp(`\\b(?:${paper})\\b`, 'i');
const inDomain = new RegExp(`^(?:www\\.)?(?:the|my)?([a-z]{4,}?)(?:-?(?:${paper}))+\\.`);

/** A town of a paper's name may be small; a word of any other name must be a large one to be a town. */
const leastTown = { paper: 3.3, words: 4, word: 5 } as const;

function placesIn(name: string): Candidate[][] {
  const words = name.split(/[\s,()]+/).slice(0, 8);
  const found: Candidate[][] = [];
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    for (let i = 0; i + length <= words.length; i += 1) {
      const part = words.slice(i, i + length).join(' ');
      if (length === 1 && new RegExp(`^(?:${paper}|the|of|and)$`, 'i').test(part)) continue;
      const least = papers.test(name) ? leastTown.paper : length > 1 ? leastTown.words : leastTown.word;
      const places = lookUp(part, 'en').filter(({ kind, prior }) => kind !== 'town' || prior > least);
      if (places.length > 0) found.push(places);
    }
  }
  return found;
}

const isArea = ({ kind }: Candidate): boolean => kind === 'region' || kind === 'country';

/** "The Dallas Morning News", "The Paris News, Texas": the area that the name tells, and the town in it. */
function ofName(name: string, known: Home): Home {
  const places = placesIn(name);
  const area = places
    .map(([first]) => first)
    .find((first) => first !== undefined && isArea(first) && (known.country ?? first.country) === first.country);
  const country = known.country ?? area?.country;
  const region = known.region ?? area?.region;
  const fits = (place: Candidate): boolean =>
    place.kind === 'town' &&
    (country === undefined || place.country === country) &&
    (region === undefined || place.region === region);
  const town = places.flatMap((several) => several.find(fits) ?? [])[0];
  const home = { country: country ?? town?.country, region: region ?? town?.region, town };
  return Object.fromEntries(Object.entries(home).filter(([, value]) => value !== undefined));
}

/** "US", or "US-TX" with its region (ISO 3166-2, whose codes GeoNames has in the United States and Great Britain). */
function ofFact(code: string | undefined): Home {
  const [, country, region] = /^([A-Z]{2})(?:-([A-Z]{2,3}))?$/.exec(code ?? '') ?? [];
  if (country === undefined) return {};
  return region === undefined ? { country } : { country, region: `${country}.${region}` };
}

/** Where an article's source is at home: as whoever delivers it says, as its name and its address tell. */
export function homeOfSource({ source }: Article): Home {
  const fact = ofFact(source.country);
  const told = fact.country === undefined ? ofDomain(source.id) : fact;
  const named = source.name === undefined ? {} : ofName(source.name, told);
  if (named.town !== undefined || named.region !== undefined) return named;
  const label = inDomain.exec(source.id)?.[1];
  // A word of a domain is a town only where the domain says it is a paper's: "dallasnews.com".
  return label === undefined
    ? { ...told, ...named }
    : { ...told, ...named, ...ofName(`${label} news`, { ...told, ...named }) };
}
