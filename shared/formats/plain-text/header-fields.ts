import { monthNumber } from '../../article/dates/month-names.ts';

const labels = {
  headline: 'headline|title|titel|titre|título|titulo|titular|überschrift|schlagzeile|titolo',
  subheadline: 'subheadline|subtitle|sub-headline|untertitel|unterzeile|sous-titre|subtítulo|bajada',
  byline: 'byline|by|author|authors|autor|autorin|autoren|auteur|auteurs|autora|reporter',
  source: 'source|quelle|fuente|fonte|agency|agentur|agencia|agence|bron',
  firstcreated:
    'date|datum|fecha|data|published|published on|publié|publié le|veröffentlicht|veröffentlicht am|publicado|publicado el|posted|erschienen',
  versioncreated: 'updated|last updated|modified|actualizado|aktualisiert|mis à jour|mis à jour le|stand',
  slugline: 'slug|slugline|story|item',
  keywords: 'keywords|tags|schlagwörter|stichworte|stichwörter|mots-clés|mots clés|palabras clave|etiquetas',
  place: 'location|place|dateline|ort|lieu|lugar|city',
  url: 'url|link|permalink|web',
  subject: 'category|section|ressort|rubrique|rubrik|sección|categoría|catégorie|kategorie|desk',
  copyrightnotice: 'copyright|rights|rechte|derechos|droits',
  embargoed: 'embargo|embargoed until|embargo until|sperrfrist|embargado hasta',
  ednote: "editor's note|editors note|note to editors|editor’s note|hinweis|nota",
  urgency: 'priority|urgency|priorität|prioridad|priorité|urgence',
  uri: 'id|guid|story id|article id|ref',
  language: 'language|lang|sprache|langue|idioma',
} as const;

export type HeaderFieldName = keyof typeof labels;

/** A `Label: value` line above a story. */
export interface HeaderField {
  readonly name: HeaderFieldName;
  readonly value: string;
  readonly raw: string;
}

const names = new Map<string, HeaderFieldName>(
  (Object.keys(labels) as HeaderFieldName[]).flatMap((name) =>
    labels[name].split('|').map((label) => [label, name] as const),
  ),
);
/** Labels that stay labels below the headline; a paragraph may well start with "Title:" or "Nota:". */
const anywhere = new Set<HeaderFieldName>([
  'firstcreated',
  'versioncreated',
  'byline',
  'source',
  'embargoed',
  'copyrightnotice',
]);
const shape = /^([\p{L}][\p{L}'’ -]{1,20}?)\s?:\s+(\S.*)$/u;
const dateWords =
  /^(?:published|updated|posted|publié|publicado|actualizado|veröffentlicht|stand|last|on|at|le|el|am|um|uhr|à|de|del|the|of|gmt|utc|[a-z]{2,4}t|[ap]\.?m\.?|h|hrs|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/i;

/** Reads a header line, or a line that is a full date and nothing else. `belowText`: some line of the story stands above it. */
export function readHeaderField(line: string, belowText: boolean): HeaderField | undefined {
  if (line.length > 300) return undefined;
  const match = shape.exec(line);
  const name = match ? names.get((match[1] ?? '').toLowerCase()) : undefined;
  if (match && name && (!belowText || (anywhere.has(name) && line.length <= 100 && !/[.!?]\s+\p{Lu}/u.test(line)))) {
    if (!belowText || (name !== 'firstcreated' && name !== 'versioncreated') || /\d/.test(line))
      return { name, value: (match[2] ?? '').trim(), raw: line };
  }
  return isDateLine(line)
    ? {
        name: /^(?:last )?(?:updated|actualizado|stand)/i.test(line) ? 'versioncreated' : 'firstcreated',
        value: dateOf(line),
        raw: line,
      }
    : undefined;
}

const dateOf = (line: string): string =>
  line.replace(
    /^(?:last\s+)?(?:published|updated|posted|publié|publicado|actualizado|veröffentlicht|stand)(?:\s+(?:on|le|el|am))?\s*:?\s*/i,
    '',
  );

/** A year, a day and otherwise only names of months, weekdays and zones, and what prints around them. */
export function isDateLine(line: string): boolean {
  if (line.length > 60 || !/(?:19|20)\d\d/.test(line)) return false;
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?$/.test(line)) return true;
  const words = line.split(/[\s,|()]+/).filter((word) => word !== '');
  const numbers = words.filter((word) => /^\d[\d:.h/-]*(?:st|nd|rd|th|er)?[.]?$/.test(word)).length;
  const months = words.filter(
    (word) =>
      /^\p{L}{3,}\.?$/u.test(word) && !dateWords.test(word) && monthNumber(word.replace(/\.$/, '')) !== undefined,
  ).length;
  const others = words.filter((word) => dateWords.test(word.replace(/[:.]$/, ''))).length;
  return (
    numbers + months + others === words.length &&
    (months === 1 ? numbers >= 2 : months === 0 && /\d{1,2}[./-]\d{1,2}[./-]\d{4}/.test(line))
  );
}
