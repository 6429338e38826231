import { readFileSync } from 'node:fs';

export interface GoldPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly latitude: number;
  readonly longitude: number;
}

export interface GoldArticle {
  readonly text: string;
  readonly places: readonly GoldPlace[];
}

const field = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The set's offsets count another form of the text: the name is looked for around them. */
function locate(text: string, name: string, start: number): number {
  const near = text.indexOf(name, Math.max(0, start - 12));
  return near >= 0 && near - start < 40 ? near : start;
}

function readPlace(xml: string, text: string): GoldPlace {
  const name = decode(field(xml, 'name'));
  const start = locate(text, name, Number(field(xml, 'start')));
  return {
    name,
    start,
    end: start + name.length,
    latitude: Number(field(xml, 'lat')),
    longitude: Number(field(xml, 'lon')),
  };
}

/** GeoVirus (Gritta et al. 2018): articles of Wikinews with the places they name. Evaluation only: the set is not in this repository. */
export function readGeoVirus(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .split('<article>')
    .slice(1)
    .map((article) => {
      const text = decode(field(article, 'text'));
      // The set holds a form for places yet to be marked up, in comments.
      const places = article
        .split('<location>')
        .slice(1)
        .map((xml) => readPlace(xml, text));
      return { text, places: places.filter(({ name }) => name !== '').sort((a, b) => a.start - b.start) };
    });
}
