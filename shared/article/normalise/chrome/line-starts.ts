import { lazily } from '../../lazily.ts';

/** No form has more plain letters at its start. */
const longest = 30;

/**
 * Tells whether a text may start with one of many forms, given as the source of patterns: by the plain letters that each starts with. A pattern of
 * them all takes milliseconds to make, and is asked only then.
 */
export function startsOf(forms: readonly string[]): (text: string) => boolean {
  const starts = lazily(() => Map.groupBy(forms.map(plainStart), (start) => start.charAt(0)));
  return (text) => {
    const start = text.slice(0, longest).toLowerCase();
    const likely = starts().get(start.charAt(0));
    // An empty start is one of everything.
    return starts().has('') || likely?.some((one) => start.startsWith(one)) === true;
  };
}

/** Of `más ?(?:a|b)` the first three letters: what a mark of repetition stands behind may be missing. */
function plainStart(form: string): string {
  const plain = /^[^\\()[\]{}.*+?|^$]*/.exec(form)?.[0] ?? '';
  return /^[?*{]/.test(form.slice(plain.length)) ? plain.slice(0, -1) : plain;
}
