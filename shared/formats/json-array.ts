import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { isObject, type JsonObject } from './json/json-fields.ts';
import { readJson } from './json/read-json.ts';
import { isListName, nestedRows, readEnvelope } from './json-array/envelope.ts';
import { isArticle, isLoneArticle, wrapsArticle } from './json-array/looks-like-articles.ts';
import { peekKeys, peekMembers } from './rows/peek-json.ts';
import { isWrapper } from './rows/row-cells.ts';
import { readRow } from './rows/row-draft.ts';
import { UnmappedNames } from './rows/unmapped.ts';

/**
 * JSON (RFC 8259) that holds articles under names of their own: an array of objects, an envelope with such an array
 * (`{"articles": […]}`, `{"response": {"results": […]}}`), or one object alone. Members are named by rows/column-synonyms.ts.
 */
export const jsonArray = { name: 'json-array', recognises, read } as const satisfies Format<'json-array'>;

function recognises({ text }: Peek): Confidence {
  if (text.startsWith('[')) {
    const first = text.slice(1).trimStart();
    if (!first.startsWith('{')) return 'none';
    return isArticle(peekKeys(first, 0)) || wrapsArticle(text) ? 'likely' : 'possible';
  }
  if (!text.startsWith('{')) return 'none';
  const members = peekMembers(text);
  const list = members.find(({ key, elementKeys }) => elementKeys && isListName(key));
  if (list && isArticle(list.elementKeys ?? [])) return 'likely';
  if (isLoneArticle(members.map(({ key }) => key)) || wrapsArticle(text)) return 'likely';
  return list ? 'possible' : 'none';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  const members: Record<string, unknown> = {};
  const unmapped = new UnmappedNames();
  let item = 0;
  let told = false;
  const readObject = function* (object: JsonObject, offset?: number): Generator<Reading> {
    const position = { item: ++item, ...(offset !== undefined && { offset }) };
    const { draft, unmapped: keys } = readRow(object, position, source.baseUrl);
    yield { type: 'draft', draft };
    for (const problem of unmapped.problems(keys, position)) yield { type: 'problem', problem };
  };
  const tellFeed = function* (): Generator<Reading> {
    const feed = told ? undefined : readEnvelope(members, source.baseUrl);
    told = true;
    if (feed) yield { type: 'feed', feed };
  };

  for await (const reading of readJson(source, (key) => key === undefined || isListName(key))) {
    if (reading.type === 'problem') yield reading;
    else if (reading.type === 'member') {
      const rows = nestedRows({ [reading.key]: reading.value });
      if (rows.some((row) => isArticle(Object.keys(row)) || Object.keys(row).some(isWrapper)))
        for (const row of rows) yield* readObject(row);
      else if (reading.key !== '__proto__') members[reading.key] = reading.value;
    } else if (isObject(reading.value)) {
      yield* tellFeed();
      yield* readObject(reading.value, reading.offset);
    } else {
      item++;
      const position = { item, offset: reading.offset };
      const message = 'an element of the list is no object; one article is one object';
      yield { type: 'problem', problem: { code: 'malformed', message, lost: 'article', position } };
    }
  }
  if (item === 0 && isLoneArticle(Object.keys(members))) yield* readObject(members);
  else if (item === 0)
    throw new DocumentRejected(
      'no-articles',
      `${source.name ?? 'The document'} is JSON without a list of articles; docs/formats.md shows the shapes and names that are read`,
    );
}
