import type { DraftLink, DraftMedia, Markup } from '../../article/draft.ts';
import { nitfText } from '../nitf/nitf-draft.ts';
import { nitfMarkup } from '../nitf/nitf-markup.ts';
import { readNitfMedia } from '../nitf/nitf-media.ts';
import { attr, below, kid, kids } from '../wire-xml/elements.ts';
import { textOf, type XmlElement } from '../xml/element.ts';
import { innerMarkup } from '../xml/serialize.ts';
import { withoutPrintedFields } from './printed-fields.ts';

export interface Content {
  readonly body?: Markup;
  /** What stands inside a NITF body. */
  readonly media: readonly DraftMedia[];
  readonly links: readonly DraftLink[];
}

/**
 * The text of `contentSet`. Its members are renditions of the same content (NewsML-G2, "contentSet"), so one is read: marked-up text before
 * plain text, the first that says anything. `fields` are texts that `contentMeta` gives; XHTML often prints them above the text again.
 */
export function readContent(contentSet: XmlElement | undefined, fields: readonly (string | undefined)[]): Content {
  for (const inline of kids(contentSet, 'inlinexml')) {
    const content = readInlineXml(inline, fields);
    if (content) return content;
  }
  for (const inline of kids(contentSet, 'inlinedata')) {
    const body = readInlineData(inline);
    if (body) return { body, media: [], links: [] };
  }
  return { media: [], links: [] };
}

function readInlineXml(inline: XmlElement, fields: readonly (string | undefined)[]): Content | undefined {
  const nitf = kid(inline, 'nitf') ?? (/nitf/i.test(attr(inline, 'contenttype') ?? '') ? inline : undefined);
  const root = nitf ?? kid(inline, 'html') ?? inline;
  if (textOf(root).trim() === '') return undefined;
  if (nitf) {
    const body = kid(nitf, 'body') ?? below(nitf, 'body.content')[0]?.parent ?? nitf;
    const value = nitfText(body);
    return value === '' ? undefined : { body: { type: 'xhtml', value }, media: readNitfMedia(body), links: [] };
  }
  const body = kid(root, 'body') ?? root;
  const value = isMarkup(body)
    ? innerMarkup(withoutPrintedFields(body, fields), 'xhtml').trim()
    : nitfMarkup(body).trim();
  return value === '' ? undefined : { body: { type: 'xhtml', value }, media: [], links: [] };
}

const isMarkup = (body: XmlElement): boolean => !kids(body, 'body.content').length;

/** Text as text, HTML as markup, also in base64. What is of a type that is no text is not inline text. */
function readInlineData(inline: XmlElement): Markup | undefined {
  const type = (attr(inline, 'contenttype') ?? 'text/plain').toLowerCase();
  const isText = type.startsWith('text/') || /html|xml/.test(type);
  const encoding = attr(inline, 'encoding');
  if (!isText || (encoding !== undefined && !/base64$/i.test(encoding))) return undefined;
  const hasElements = inline.children.some((node) => typeof node !== 'string');
  const text = encoding === undefined ? textOf(inline) : decodeBase64(textOf(inline));
  if (text.trim() === '') return undefined;
  if (hasElements) return { type: 'xhtml', value: innerMarkup(inline, 'xhtml') };
  return { type: /html|xml/.test(type) || /<\/p>|<br\s*\/?>/i.test(text) ? 'html' : 'text', value: text.trim() };
}

const decodeBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
