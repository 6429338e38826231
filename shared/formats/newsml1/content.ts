import type { Markup } from '../../article/draft.ts';
import { nitfText } from '../nitf/nitf-draft.ts';
import { nitfMarkup } from '../nitf/nitf-markup.ts';
import { kid, kids } from '../wire-xml/elements.ts';
import { textOf, type XmlElement } from '../xml/element.ts';
import { innerMarkup } from '../xml/serialize.ts';
import { formalName, roleOf } from './components.ts';

export interface Text {
  readonly role: string;
  readonly markup: Markup;
  /** The body element of a NITF document, for the media in it. */
  readonly nitf?: XmlElement;
}

/** Texts that are about the story and no part of it. */
const asides =
  /^(?:stylesheet|headline|title|subheadline|caption|quote|contact|logo|tweettext|keyword|byline|dateline|credit|label|script)/;

export const isBodyRole = (role: string): boolean => !asides.test(role) && !isSummaryRole(role);
export const isSummaryRole = (role: string): boolean => /^(?:lead|abstract|summary|teaser|chapeau|intro)/.test(role);

/** Every text of the components, with its role. Of several renditions in one component, the first that says anything. */
export function readTexts(components: readonly XmlElement[]): Text[] {
  return components.flatMap((component) => {
    for (const item of kids(component, 'contentitem')) {
      const text = isText(item) ? readText(item) : undefined;
      if (text) return [{ role: roleOf(component), ...text }];
    }
    return [];
  });
}

const isText = (item: XmlElement): boolean => {
  const kind = [kid(item, 'mediatype'), kid(item, 'mimetype'), kid(item, 'format')].map(formalName).join(' ');
  if (/nitf|text|html/i.test(kind)) return true;
  return !/photo|picture|image|graphic|video|audio|complexdata|css|jpe?g|mp3|mpeg/i.test(kind);
};

function readText(item: XmlElement): Omit<Text, 'role'> | undefined {
  const content = kid(item, 'datacontent');
  if (content === undefined || kid(item, 'encoding') !== undefined || textOf(content).trim() === '') return undefined;
  const nitf = kid(content, 'nitf');
  const format = [kid(item, 'format'), kid(item, 'mimetype')].map(formalName).join(' ');
  if (nitf || /nitf/i.test(format)) {
    const body = kid(nitf ?? content, 'body') ?? nitf ?? content;
    return { markup: { type: 'xhtml', value: nitfText(body) }, nitf: body };
  }
  if (content.children.some((node) => typeof node !== 'string')) {
    const html = kid(content, 'html') ?? content;
    const body = kid(html, 'body') ?? html;
    const value = kids(body, 'body.content').length > 0 ? nitfMarkup(body) : innerMarkup(body, 'xhtml');
    return { markup: { type: 'xhtml', value: value.trim() } };
  }
  const text = textOf(content).trim();
  const isHtml = /html/i.test(format) || /<\/(?:p|b|i|a|br|div|em|strong)>|<br ?\/?>|<p>/i.test(text);
  return { markup: { type: isHtml ? 'html' : 'text', value: text } };
}

/** The story: the longest of what says to be the main text, else the first text that is no aside. A summary alone is all there is. */
export function chooseBody(texts: readonly Text[]): Text | undefined {
  const bodies = texts.filter((text) => isBodyRole(text.role));
  const mains = bodies.filter((text) => /^(?:body|main|text|story|article)/.test(text.role));
  return longest(mains) ?? bodies[0] ?? texts.find((text) => isSummaryRole(text.role));
}

/** Agencies send short and long versions of a story in one item, each with a body. */
const longest = (texts: readonly Text[]): Text | undefined =>
  texts.reduce<Text | undefined>(
    (best, text) => (best === undefined || text.markup.value.length > best.markup.value.length ? text : best),
    undefined,
  );
