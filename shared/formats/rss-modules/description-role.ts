import type { Markup } from '../../article/draft.ts';
import type { DraftInMaking } from './draft-in-making.ts';

/** From this many words on, a description on its own is taken for the article's text. */
const bodyWords = 80;
const blockTag = /<(?:p|div|h[1-6]|ul|ol|blockquote|table|pre|figure|section|article)[\s>]/gi;

/**
 * What a lone description is. The standard leaves it open ("the item synopsis", yet "an item may also be complete in itself, if
 * so, the description contains the text", RSS 2.0): two blocks of markup or more than 80 words are a text, anything less a summary.
 */
export function placeDescription(draft: DraftInMaking, description: Markup): void {
  const { value } = description;
  const blocks = value.includes('<') ? (value.match(blockTag)?.length ?? 0) : 0;
  if (blocks < 2 && !hasMoreWords(value, bodyWords)) {
    draft.summary = description;
    return;
  }
  const confidence = blocks >= 2 ? 0.8 : 0.7;
  draft.body = description;
  draft.provenance = [{ field: 'body', how: 'inherited', from: 'description', confidence }];
}

/** Counts no further than it must; tags are no words. */
function hasMoreWords(markup: string, limit: number): boolean {
  // Fewer than two characters a word there are not.
  if (markup.length < 2 * limit) return false;
  let words = 0;
  let inWord = false;
  for (let i = 0; i < markup.length; i++) {
    const code = markup.charCodeAt(i);
    if (code === 0x3c) {
      const end = markup.indexOf('>', i);
      if (end < 0) return false;
      i = end;
      inWord = false;
    } else if (code <= 0x20) inWord = false;
    else if (!inWord) {
      inWord = true;
      if (++words > limit) return true;
    }
  }
  return false;
}
