import { lazily, lazyPattern } from './lazily.ts';

/** The 27 characters that Windows-1252 puts where Latin-1 has controls, by byte. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const byteOf = lazily(() => new Map([...windows1252].map((character, index) => [character, 0x80 + index])));

const continuation = `\\u0080-\\u00bf${windows1252.replace(/[\x80-\xbf]/g, '')}`;
/** UTF-8 sequences of two to four bytes, each byte read as one character. */
const sequence = `[\\u00c2-\\u00df][${continuation}]|[\\u00e0-\\u00ef][${continuation}]{2}|[\\u00f0-\\u00f4][${continuation}]{3}`;
const sequences = lazyPattern(`(?:${sequence})+`, 'g');

/** True when the text holds what could be UTF-8 read as Windows-1252 or Latin-1. */
export const mayBeMojibake = (text: string): boolean => first().test(text);
const first = lazyPattern(sequence);

const utf8 = lazily(() => new TextDecoder('utf-8', { fatal: true }));
const inWord = lazyPattern(String.raw`[\p{Ll}\d]`, 'u');
/** Letters and signs that follow a capital in clean text: CAFÉ”, AMANHÃ…, À «, É™ are no mojibake. */
const typographic = /^[\u00c2-\u00df][€‚„…†‡‰‹‘’“”•–—™›\u00a0\u00ab\u00bb\u00b0]$/u;

/**
 * Undoes reading UTF-8 as Windows-1252 or Latin-1, once, twice or three times. A sequence that clean text may hold too is left
 * alone unless another, unmistakable one stands beside it. Returns the same string when there is nothing to undo.
 */
export function repairMojibake(text: string): string {
  let current = text;
  for (let round = 0; round < 3; round++) {
    const repaired = repairOnce(current);
    if (repaired === current) return current;
    current = repaired;
  }
  return current;
}

function repairOnce(text: string): string {
  for (const { 0: run, index } of text.matchAll(sequences())) {
    if (isUnmistakable(run, text[index - 1] ?? '')) return text.replace(sequences(), (each) => decode(each) ?? each);
  }
  return text;
}

/** Clean text has a capital and a closing mark after a space or another capital, never inside a word or number; no word is Â or Ã alone. */
function isUnmistakable(run: string, before: string): boolean {
  const decoded = decode(run);
  if (decoded === undefined || !isPlausible(decoded)) return false;
  if (!typographic.test(run)) return true;
  return inWord().test(before) || ((run[0] === 'Â' || run[0] === 'Ã') && !/\p{Lu}/u.test(before));
}

/** Letters of living scripts, Latin-1 signs, punctuation, currency and emoji: what people write, and a chance sequence rarely gives. */
const plausible = lazyPattern(
  String.raw`^[\u0080-\u024f\u02c6\u02dc\p{M}\u0370-\u052f\u0531-\u058a\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff\u1e00-\u1fff\u2000-\u206f\u20a0-\u20cf\u2100-\u214f\u2190-\u22ff\u2500-\u27bf\u2c00-\u2cff\u3000-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\ufb00-\ufb06\uff00-\uffef\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]+$`,
  'u',
);
const isPlausible = (decoded: string): boolean => plausible().test(decoded);

function decode(run: string): string | undefined {
  const bytes = new Uint8Array(run.length);
  for (let index = 0; index < run.length; index++) {
    const code = run.charCodeAt(index);
    bytes[index] = code < 0x100 ? code : (byteOf().get(run[index] ?? '') ?? 0);
  }
  try {
    return utf8().decode(bytes);
  } catch {
    return undefined; // TypeError: not UTF-8 after all
  }
}
