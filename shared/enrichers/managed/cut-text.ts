const encoder = new TextEncoder();

export interface CutText {
  readonly text: string;
  readonly cut: boolean;
}

/** The beginning of a text within so many bytes of UTF-8, up to the end of a line or word where there is one in its last tenth. */
export function cutText(text: string, mostBytes: number): CutText {
  if (text.length * 3 <= mostBytes) return { text, cut: false };
  const { read } = encoder.encodeInto(text, new Uint8Array(mostBytes));
  if (read >= text.length) return { text, cut: false };
  const beginning = text.slice(0, read);
  const end = Math.max(beginning.lastIndexOf('\n'), beginning.lastIndexOf(' '));
  return { text: end > read * 0.9 ? beginning.slice(0, end) : beginning, cut: true };
}
