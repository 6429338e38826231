import type { Confidence, Peek } from '../format.ts';

const sample = 4096;
const letters = /[\p{L}\p{M}]/gu;
const oddities = /[\0-\x08\x0e-\x1a\x1c-\x1f{}[\]<>=\\|^`$@#_]/g;
/** What stands between stories. */
const rules = /([-=_*#~.])\1{2,}/g;
/** Openings of formats that say what they are: JSON (a headline may begin with "[Update 1]"), markup, mail, WARC, wires with a start-of-header, PDF, RTF, PostScript, diffs. */
const others =
  /^(?:\{\s*["'}]|<[?!]|\[\s*(?:[[{"\]\d-]|true\b|false\b|null\b)|\x01|\x16|%PDF|%!PS|\{\\rtf|#!|WARC\/\d|BEGIN:|From \S+@|(?:From|To|Received|Return-Path|Delivered-To|MIME-Version|Content-Type|Message-ID|DKIM-Signature|Date|Subject):[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*[A-Z][\w-]*:\s)/;

/** Prose is what any text may be when nothing surer claims it; text that is no prose (data, code, tables) is not. */
export function recognisesProse({ text, mediaType }: Peek): Confidence {
  const start = text.slice(0, sample).replace(rules, '');
  if (
    start.trim() === '' ||
    others.test(start) ||
    isMarkup(start) ||
    /^(?:image|audio|video|font)\//.test(mediaType ?? '')
  )
    return 'none';
  const solid = start.replace(/\s/g, '').length;
  const lettered = start.match(letters)?.length ?? 0;
  const odd = start.match(oddities)?.length ?? 0;
  if (lettered < solid * 0.55 || odd > solid * 0.06) return 'none';
  return isTable(start) ? 'none' : 'possible';
}

/** Words that must follow a lone tag, or a story may begin with `<Reuters>`, `<3` or `<jo@example.org>`. */
const fewestWords = 8;

/** Text that begins with a tag is markup, unless that is its only one, has no attributes, and prose follows it. */
function isMarkup(start: string): boolean {
  if (!start.startsWith('<')) return false;
  const opening = /^<(?:[^<>=\n]{1,80}>|(?![a-z/!?]))/i.exec(start)?.[0];
  if (opening === undefined) return true;
  const rest = start.slice(opening.length);
  return /<[a-z/!?]/i.test(rest) || (rest.match(/\p{L}+/gu)?.length ?? 0) < fewestWords;
}

/** Every line with the same two or more tabs, semicolons or pipes: a table, whatever its letters. */
function isTable(start: string): boolean {
  const lines = start
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 6);
  if (lines.length < 2) return false;
  return ['\t', ';', '|', ','].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const first = counts[0] ?? 0;
    return first >= 2 && counts.every((count) => count === first) && (mark !== ',' || !/, /.test(lines[0] ?? ''));
  });
}
