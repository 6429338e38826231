import type { Markup } from '../draft.ts';
import { collapse } from './block-builder.ts';
import { decodeHtml } from './character-references.ts';
import { TagScanner } from './tag-scanner.ts';

const inlineKinds = new Set(['inline', 'link', 'quotation', 'source', undefined]);

/**
 * Markup as one line of plain text, for headlines and titles. Of `text`, every character is text, `<` and `&` too; of `html` and
 * `xhtml`, tags are taken out and entities decoded, except names that HTML does not know (`Vec<T>`) and elements like `<script>` that never end, which are text.
 */
export function markupToText(markup: Markup): string {
  const { type, value } = markup;
  if (type === 'text') return collapse(value);
  if (value.includes('<')) return collapse(withoutTags(value));
  return collapse(value.includes('&') ? decodeHtml(value) : value);
}

function withoutTags(html: string): string {
  const scanner = new TagScanner(html, { unknownIsText: true });
  let text = '';
  const addRun = () => {
    const run = html.slice(scanner.textStart, scanner.textEnd);
    text += run.includes('&') ? decodeHtml(run) : run;
  };
  while (scanner.next()) {
    addRun();
    const { element } = scanner;
    if (element?.kind === 'skipped' && !scanner.closing && !scanner.selfClosing) {
      // A title about the tag.
      if (!scanner.skipElement(element.name, false)) text += `<${element.name}>`;
    } else if (!inlineKinds.has(element?.kind)) text += ' ';
  }
  addRun();
  return text;
}
