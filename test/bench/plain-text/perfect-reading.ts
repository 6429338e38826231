import type { Reading } from '../../../bench/plain-text/reading.ts';
import type { Truth } from '../../../bench/plain-text/truth.ts';

/** What a reader without fault would say of a file. */
export function perfectReading({ blocks, compounds, source }: Truth): Reading {
  const words = blocks.flatMap((block) => block.words);
  for (const { index, text } of compounds) words[index] = text;
  let at = 0;
  const whole = blocks.map(({ kind, words: { length }, truncated }) => {
    at += length;
    return { kind, text: words.slice(at - length, at).join(' '), truncated };
  });
  const [headline, ...body] = whole;
  return {
    headline: headline?.text ?? '',
    blocks: body.map((block) => ({ ...block, kind: block.kind === 'heading' ? 'heading' : 'paragraph' })),
    ...(source ? { source } : {}),
  };
}
