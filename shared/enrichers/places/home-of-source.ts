import type { Article } from '../../article/article.ts';
import { areasIn } from './areas.ts';
import { lookUp } from './look-up.ts';

export interface Home {
  readonly country?: string;
  readonly region?: string;
}

/** Domains of countries that the world uses for other ends. */
const generic = /^(?:io|co|tv|me|ai|fm|cc|ws|to|ly|gg|sh|eu|ac|im|is)$/;

function ofDomain(id: string): Home {
  const label = /\.([a-z]{2})$/.exec(id)?.[1];
  if (label === undefined || generic.test(label)) return {};
  const country = label === 'uk' ? 'GB' : label.toUpperCase();
  return areasIn('en').countries.has(country) ? { country } : {};
}

/** "The Dallas Morning News", "Arkansas Times": the first town of size, region or country in a source's name is where it is at home. */
function ofName(name: string): Home {
  const words = name.split(/\s+/).slice(0, 8);
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    for (let i = 0; i + length <= words.length; i += 1) {
      const [place] = lookUp(words.slice(i, i + length).join(' '), 'en').filter(
        ({ kind, prior }) => kind === 'region' || kind === 'country' || prior > (length > 1 ? 4 : 5),
      );
      if (place?.country !== undefined) {
        return { country: place.country, ...(place.region === undefined ? {} : { region: place.region }) };
      }
    }
  }
  return {};
}

/** Where an article's source is at home: as its delivery says, else as far as its name or its address tells. */
export function homeOfSource({ source }: Article): Home {
  const named = source.name === undefined ? {} : ofName(source.name);
  if (source.country !== undefined) return named.country === source.country ? named : { country: source.country };
  const addressed = ofDomain(source.id);
  // A country's domain outweighs a name that may be anything: "The Times of Malta" stands, "Le Monde" of .fr has no town.
  return addressed.country !== undefined && named.country !== addressed.country ? addressed : named;
}
