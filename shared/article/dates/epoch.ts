const shape = /^(\d{9,10}|\d{12,13}|\d{16}|\d{19})(?:\.\d+)?$/;

/** Milliseconds of a Unix time in seconds (9–10 digits), milliseconds (12–13), microseconds (16) or nanoseconds (19); zero is one too. */
export function readEpoch(text: string): number | undefined {
  if (text === '0') return 0;
  const digits = shape.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (digits.length <= 10) return Math.round(Number(text) * 1000);
  return Number(digits.slice(0, 13));
}
