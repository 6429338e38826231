import { findDateline } from './dateline.ts';
import { readLines } from './line.ts';
import { isTail } from './tail-matter.ts';

/** Stars and dots divide sections as often as stories; other rules and form feeds mostly stories. */
const weakRule = /^[*•·\s]+$/;
/** Lines at the top of a piece that are looked at. */
const depth = 40;

/** Whether the rule between two pieces of text ends a story: what is above can be one, and what is below starts like one. */
export function startsStory(above: string, mark: string, below: string): boolean {
  const head = readLines(below.split('\n', depth).join('\n'));
  const [first, second] = head;
  if (!first || (!second && first.text.length < 200) || /^["“„«(]?\p{Ll}/u.test(first.text)) return false;
  if (isHeadOnly(above) || (head.length < depth / 2 && isTail(head))) return false;
  const goesOn = second !== undefined && /^\p{Ll}/u.test(second.text);
  const headline = !goesOn && first.text.length <= 160 && !/[.!?:,;]["”»’)]*$|[.!?]\s+\p{Lu}/u.test(first.text);
  if (headline || findDateline(`${first.text} ${second?.text ?? ''} …`) !== undefined) return true;
  return !weakRule.test(mark) && mark !== '\f';
}

/** One or two lines and no sentence: a headline or header above its own rule. */
function isHeadOnly(above: string): boolean {
  // A long text is not trimmed: this is asked at every rule.
  if (above.length > 1000) return false;
  const text = above.trim();
  return text.length < 160 && !/[.!?]["”»]?$/.test(text) && text.split(/\n\s*/).length <= 2;
}
