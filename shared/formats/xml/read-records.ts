import type { Problem } from '../../article/problem.ts';
import type { Source } from '../format.ts';
import type { XmlElement } from './element.ts';
import { type Built, type IsRecord, RecordBuilder } from './record-builder.ts';
import { fromDeclaration } from './sniff-root.ts';
import { XmlTokenizer } from './tokenizer.ts';

/** A record as it completes; the root element once, at the end, with all that stands outside of records. */
export type XmlReading =
  | { readonly type: 'record'; readonly element: XmlElement }
  | { readonly type: 'root'; readonly element: XmlElement }
  | { readonly type: 'problem'; readonly problem: Problem };

/**
 * Reads an XML document as a stream of records, in the memory of one piece of text and one record: what a piece completes comes
 * together, because a step of an async generator costs as much as parsing a short item. Whatever the content, it throws nothing of its own:
 * broken markup is mended and told as problems with line and offset.
 * `assumedPrefix` is the format's own namespace (namespaces.ts), for documents that forget to declare it.
 */
export async function* readRecords(
  source: Source,
  isRecord: IsRecord,
  assumedPrefix?: string,
): AsyncGenerator<readonly XmlReading[], void, undefined> {
  const builder = new RecordBuilder(isRecord, source.limits, source.baseUrl, assumedPrefix);
  const tokenizer = new XmlTokenizer(builder, source.limits);
  builder.lineAt = (offset) => tokenizer.lineAt(offset);
  let isFirst = true;
  for await (const piece of source.text()) {
    tokenizer.write(isFirst ? withoutJunkTags(piece) : piece);
    isFirst = false;
    const built = builder.take();
    if (built.length > 0) yield built.map(toReading);
  }
  tokenizer.end();
  builder.end(tokenizer.offset);
  const rest = builder.take().map(toReading);
  if (builder.root !== undefined) rest.push({ type: 'root', element: builder.root });
  yield rest;
}

/** Warnings above the XML are text that stands outside, at the same offsets, and no elements around it. */
function withoutJunkTags(piece: string): string {
  const rest = fromDeclaration(piece);
  if (rest === piece) return piece;
  return piece.slice(0, -rest.length).replace(/<[^>]*>/g, (tag) => ' '.repeat(tag.length)) + rest;
}

function toReading(built: Built): XmlReading {
  if ('record' in built) return { type: 'record', element: built.record };
  const { code, message, lost, offset, line, item } = built.fault;
  return { type: 'problem', problem: { code, message, lost, position: { item, line, offset } } };
}
