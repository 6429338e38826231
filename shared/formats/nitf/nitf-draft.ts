import type { Draft } from '../../article/draft.ts';
import { compact, distinct, joinLines, plain } from '../wire-xml/draft-parts.ts';
import { attr, kid, kidLine } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';
import { notesOf, readBodyHead, storyTime } from './body-head.ts';
import { metaOf, readHead } from './docdata.ts';
import { nitfMarkup } from './nitf-markup.ts';
import { readNitfMedia } from './nitf-media.ts';

/** A whole `nitf` document as a draft. */
export function readNitf(nitf: XmlElement, item = 1): Draft {
  const head = kid(nitf, 'head');
  const body = kid(nitf, 'body');
  const bodyHead = kid(body, 'body.head');
  const printed = readBodyHead(bodyHead);
  const told = readHead(head);
  const title = kidLine(head, 'title');
  const text = nitfText(body);
  return compact({
    ...told,
    ...printed,
    position: { item, offset: nitf.offset },
    type: 'text',
    headline: printed.headline ?? plain(title),
    body: text ? { type: 'xhtml', value: text } : undefined,
    media: body && readNitfMedia(body),
    language: nitf.lang ?? attr(nitf, 'baselang') ?? body?.lang ?? metaOf(head).get('lang'),
    ednote: joinLines(distinct([told.ednote, ...notesOf(bodyHead)])),
    firstcreated: told.firstcreated ?? storyTime(bodyHead),
    copyrightholder: told.copyrightholder ?? kidLine(bodyHead, 'rights', 'rights.owner'),
    source: told.source ?? (printed.provider && { name: printed.provider.name }),
  });
}

/** `body.content` and the tagline of `body.end`, which editors print under the text; the whole body where there is no such part. */
export function nitfText(body: XmlElement | undefined): string {
  if (body === undefined) return '';
  const content = kid(body, 'body.content');
  const markup = nitfMarkup(content ?? body);
  const tagline = kid(body, 'body.end', 'tagline');
  const end = tagline ? `<p>${nitfMarkup(tagline)}</p>` : '';
  return `${markup}${end}`.trim();
}
