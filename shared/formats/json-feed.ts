import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { isObject } from './json/json-fields.ts';
import { readJson } from './json/read-json.ts';
import { readEnvelope } from './json-feed/json-envelope.ts';
import { readItem } from './json-feed/json-item.ts';

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = { name: 'json-feed', recognises, read } as const satisfies Format<'json-feed'>;

const version = /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/i;
const members = /"(?:home_page_url|feed_url|content_html|content_text|date_published)"\s*:/;

function recognises(peek: Peek): Confidence {
  if (!peek.text.startsWith('{')) return 'none';
  if (version.test(peek.text)) return 'certain';
  if (peek.mediaType === 'application/feed+json') return 'certain';
  return /"items"\s*:\s*\[/.test(peek.text) && members.test(peek.text) ? 'likely' : 'none';
}

async function* read(source: Source): AsyncIterable<Reading> {
  const feed: Record<string, unknown> = {};
  let known = 0;
  let told = -1;
  for await (const reading of readJson(source, (key) => key === 'items')) {
    if (reading.type === 'problem') yield reading;
    else if (reading.type === 'member') {
      if (reading.key !== '__proto__') feed[reading.key] = reading.value;
      known++;
    } else if (isObject(reading.value)) {
      if (told < 0) yield { type: 'feed', feed: readEnvelope(feed, source.baseUrl) };
      if (told < 0) told = known;
      yield { type: 'draft', draft: readItem(reading.value, reading.number, reading.offset, source.baseUrl) };
    } else {
      const position = { item: reading.number, offset: reading.offset };
      yield {
        type: 'problem',
        problem: { code: 'invalid-value', message: 'an item is no object', lost: 'article', position },
      };
    }
  }
  if (known !== told) yield { type: 'feed', feed: readEnvelope(feed, source.baseUrl) };
}
