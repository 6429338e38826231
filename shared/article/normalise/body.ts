import type { Link, Media } from '../article.ts';
import type { Block } from '../block.ts';
import { bodyText } from '../body-text.ts';
import type { Draft, Markup } from '../draft.ts';
import { inertText } from '../html/active-content.ts';
import { collapse } from '../html/block-builder.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { markupToText } from '../html/markup-to-text.ts';
import { lazily } from '../lazily.ts';
import { resolveUrl } from '../urls.ts';
import { type Trimmed, withoutFeedLines, withoutMailLines } from './chrome/chrome.ts';
import { countWords } from './count.ts';
import type { Findings } from './findings.ts';
import { cleanBlock } from './text.ts';

export interface BodyContent {
  readonly body: Block[];
  readonly summary?: string;
  /** What stood inside body and summary. */
  readonly links: readonly Link[];
  readonly media: readonly Media[];
  /** Of the body. */
  readonly wordcount: number;
}

/** Body and summary of a draft as plain blocks and text. */
export function cleanBody(draft: Draft, base: string | undefined, findings: Findings): BodyContent {
  const headline = lazily(() => draft.headline && markupToText(draft.headline));
  const whole = readBody(draft.body, base, findings, headline);
  const body = draft.surroundings === 'letter' ? without(withoutMailLines(whole.body), whole, findings) : whole;
  const isSame = isMarkup(draft.body) && draft.summary?.value === draft.body.value;
  const summary =
    draft.summary === undefined || isSame ? body : readMarkup(draft.summary, base, 'summary', findings, headline);
  const hasOwn = summary !== body && (summary.links.length > 0 || summary.media.length > 0);
  const text = draft.summary === undefined ? '' : bodyText(summary.body);
  return {
    body: body.body,
    ...(text !== '' && { summary: text }),
    links: hasOwn ? [...body.links, ...summary.links] : body.links,
    media: hasOwn ? [...body.media, ...summary.media] : body.media,
    wordcount: body.wordcount,
  };
}

const isMarkup = (body: Draft['body']): body is Markup => body !== undefined && 'value' in body;

const nothing: BodyContent = { body: [], links: [], media: [], wordcount: 0 };

type Headline = () => string | undefined;

function readBody(body: Draft['body'], base: string | undefined, findings: Findings, headline: Headline): BodyContent {
  if (body === undefined) return nothing;
  if (isMarkup(body)) return readMarkup(body, base, 'body', findings, headline);
  return plainContent(cleanBlocks(body, 'body', findings));
}

const plainContent = (body: Block[]): BodyContent => ({
  body,
  links: [],
  media: [],
  wordcount: countWords(bodyText(body)),
});

function readMarkup(
  markup: Markup,
  base: string | undefined,
  field: string,
  findings: Findings,
  headline: Headline,
): BodyContent {
  if (markup.type === 'text') return plainContent(cleanBlocks(plainBlocks(markup.value), field, findings));
  const baseUrl = markup.baseUrl === undefined ? base : (resolveUrl(markup.baseUrl, base) ?? base);
  const { blocks, links, media, unsafe, isClean, words } = htmlToBlocks(
    markup.value,
    baseUrl === undefined ? {} : { baseUrl },
  );
  if (unsafe)
    findings.problem('unsafe-content', `Active content (script, event handler or code link) was left out of ${field}.`);
  const body = isClean ? blocks : cleanBlocks(blocks, field, findings);
  const whole = {
    body,
    links: links.map(inertLink),
    media: media.map(inertMedium),
    wordcount: words ?? countWords(bodyText(body)),
  };
  return without(withoutFeedLines(body, whole.links, headline), whole, findings, field);
}

/** The content without lines that are no part of it; `provenance` keeps them. */
function without({ blocks, left }: Trimmed, whole: BodyContent, findings: Findings, field = 'body'): BodyContent {
  if (left === undefined) return whole;
  findings.note(field, 'repaired', 'lines around the text left out', 0.9, left);
  return { ...whole, body: [...blocks], wordcount: countWords(bodyText(blocks)) };
}

const inertLink = (link: Link): Link => (link.text?.includes('<') ? { ...link, text: inertText(link.text) } : link);

function inertMedium(medium: Media): Media {
  const { title, description } = medium;
  if (!title?.includes('<') && !description?.includes('<')) return medium;
  return {
    ...medium,
    ...(title && { title: inertText(title) }),
    ...(description && { description: inertText(description) }),
  };
}

/** Paragraphs of plain text stand between blank lines; a line break within one stays. */
function plainBlocks(text: string): Block[] {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*(?:\n[ \t]*)+/);
  return paragraphs.flatMap((paragraph): Block[] => {
    const lines = paragraph
      .split('\n')
      .map(collapse)
      .filter((line) => line !== '');
    return lines.length === 0 ? [] : [{ type: 'paragraph', text: lines.join('\n') }];
  });
}

function cleanBlocks(blocks: readonly Block[], field: string, findings: Findings): Block[] {
  const clean: Block[] = [];
  for (const block of blocks) {
    const kept = cleanBlock(block, field === 'body' ? `body.${clean.length}` : field, findings);
    if (kept) clean.push(kept);
  }
  return clean;
}
