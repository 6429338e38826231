import { decodeHtml } from './html/character-references.ts';
import { lazily } from './lazily.ts';
import { mayBeMojibake, repairMojibake } from './mojibake.ts';
import { scanText } from './text-scan.ts';

export type TextRepair = 'mojibake' | 'entities' | 'control' | 'zero-width';

export interface RepairedText {
  readonly text: string;
  /** What was done, in order; empty when the text came through as it was. */
  readonly repairs: readonly TextRepair[];
}

const none: readonly TextRepair[] = [];

/** Anything that a repair below might touch. */
const suspicious =
  /[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]|&[#a-zA-Z]|[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});/g;
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ufffe\uffff]/g;
/** Marks without width or sense in running text: zero-width space, word joiner, byte order mark, invisible operators, soft hyphen, direction marks. */
const zeroWidth = /[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff]/g;
/** Joiners carry meaning in Arabic, Indic and similar scripts and inside emoji; elsewhere they are debris. */
const strayJoiner = lazily(() => {
  const scripts =
    'Arabic Syriac Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Mongolian Tibetan';
  const joining = scripts.split(' ').map((script) => String.raw`\p{Script=${script}}`);
  const emoji = String.raw`\p{Extended_Pictographic}\p{Variation_Selector}\p{Emoji_Modifier}`;
  return new RegExp(String.raw`(?<![${joining.join('')}${emoji}])[\u200c\u200d]+`, 'gu');
});
/** Direction marks mean nothing where nothing runs from right to left. */
const directionMark = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Plain text freed of what transport did to it: UTF-8 read as Windows-1252, HTML entities left over, control and zero-width
 * characters, lone surrogates. U+FFFD stays, since what it stands for is lost. Clean text comes back as it is, after one scan.
 */
export function repairText(text: string): RepairedText {
  if (scanText(text).isClean || !suspicious.test(text)) return { text, repairs: none };
  const repairs: TextRepair[] = [];
  let current = text;
  const step = (name: TextRepair, next: string) => {
    if (next === current) return;
    if (!repairs.includes(name)) repairs.push(name);
    current = next;
  };
  if (mayBeMojibake(current)) step('mojibake', repairMojibake(current));
  if (current.includes('&')) {
    step('entities', decodeEntities(current));
    if (mayBeMojibake(current)) step('mojibake', repairMojibake(current));
  }
  step('zero-width', removeZeroWidth(current));
  step('control', removeControls(current));
  return { text: current, repairs };
}

/** Twice at most: `&amp;#8217;` is common, deeper nesting is somebody's example. */
function decodeEntities(text: string): string {
  const once = text.replace(entity, decodeHtml);
  return once.replace(
    /&(?:#\d{2,7}|#[xX][\da-fA-F]{2,6}|amp|quot|apos|nbsp|[rl][sd]quo|[mn]dash|hellip);/g,
    decodeHtml,
  );
}

function removeZeroWidth(text: string): string {
  const bare = text.replace(zeroWidth, '').replace(strayJoiner(), '');
  return rightToLeft.test(bare) ? bare : bare.replace(directionMark, '');
}

/** U+0085 is a line break of mainframes; the other controls have no meaning in text. */
const removeControls = (text: string): string =>
  text.replace(/\x85/g, '\n').replace(/\x0c/g, '\n').replace(controls, '').toWellFormed();
