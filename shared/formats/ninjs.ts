import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { isObject, type JsonObject } from './json/json-fields.ts';
import { readJson } from './json/read-json.ts';
import { readItem } from './ninjs/item.ts';
import { peekKeys } from './rows/peek-json.ts';

/** IPTC ninjs 1.x, 2.x and 3.x (https://iptc.org/standards/ninjs/): one item, or an array of items. */
export const ninjs = { name: 'ninjs', recognises, read } as const satisfies Format<'ninjs'>;

/** Names that ninjs gives and that other JSON of articles does not. */
const own =
  /^(?:versioncreated|firstcreated|contentcreated|representationtype|pubstatus|usageterms|copyrightnotice|copyrightholder|renditions|associations|infosources?|description_\w+|body_\w+|headline_\w+|bodies|headlines|descriptions|altids|rightsinfo|trustindicators?|ednote|located|slugline|embargoed)$/i;
const shared =
  /^(?:\$?standard|uri|guid|type|headline|byline|by|language|urgency|version|profile|subjects?|people|person|places?|organisations?|genres?|events?|objects?)$/i;

function recognises({ text, mediaType }: Peek): Confidence {
  const start = text.startsWith('[') ? text.indexOf('{') : text.startsWith('{') ? 0 : -1;
  if (start < 0 || (start > 0 && text.slice(1, start).trim() !== '') || isLines(text)) return 'none';
  const keys = peekKeys(text, start);
  if (/"(?:\$?standard|\$schema)"\s*:\s*(?:\{[^}]{0,300})?"[^"]{0,200}ninjs/i.test(text.slice(0, 4096)))
    return 'certain';
  const ownKeys = keys.filter((key) => own.test(key)).length;
  const known = ownKeys + keys.filter((key) => shared.test(key)).length;
  const isIdentified = keys.some((key) => /^(?:uri|guid)$/i.test(key));
  if (mediaType === 'application/vnd.iptc.ninjs+json') return 'certain';
  if (isIdentified && ownKeys >= 2 && known >= 4) return 'certain';
  return isIdentified && ownKeys >= 1 && known >= 3 && known >= keys.length / 2 ? 'certain' : 'none';
}

/** An object a line, with another after it, is JSON Lines. */
function isLines(text: string): boolean {
  const end = text.indexOf('\n');
  return text.startsWith('{') && end > 0 && /\}\s*$/.test(text.slice(0, end)) && /^\s*\{/.test(text.slice(end));
}

async function* read(source: Source): AsyncGenerator<Reading> {
  const lone: Record<string, unknown> = {};
  let item = 0;
  for await (const reading of readJson(source, (key) => key === undefined)) {
    if (reading.type === 'problem') yield reading;
    else if (reading.type === 'member') {
      if (reading.key !== '__proto__') lone[reading.key] = reading.value;
    } else if (isObject(reading.value)) {
      item = reading.number;
      yield draftOf(reading.value, item, source.baseUrl, reading.offset);
    } else {
      item = reading.number;
      const position = { item, offset: reading.offset };
      const message = 'an element of the list is no object; one item of ninjs is one object';
      yield { type: 'problem', problem: { code: 'malformed', message, lost: 'article', position } };
    }
  }
  if (item === 0 && Object.keys(lone).length > 0) yield draftOf(lone, ++item, source.baseUrl);
  if (item === 0)
    throw new DocumentRejected(
      'no-articles',
      `${source.name ?? 'The document'} holds no item of ninjs that can be read`,
    );
}

const draftOf = (object: JsonObject, item: number, baseUrl: string | undefined, offset?: number): Reading => ({
  type: 'draft',
  draft: { ...(baseUrl && { baseUrl }), ...readItem(object, item, offset) },
});
