import { fold } from './fold.ts';

const separators = /\s+[|\-–—·•:»«/]+\s+|\s*[|»«ㅣ]\s*|\s[-–—]\s/;

/** A title without the site's name before or behind a separator. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const names = new Set(siteNames.map(fold).filter((name) => name !== ''));
  const parts = title.split(separators);
  const isSite = (part: string) => {
    const folded = fold(part);
    return (
      names.has(folded) ||
      [...names].some((name) => name.length > 3 && folded.length <= name.length + 12 && folded.includes(name))
    );
  };
  let [start, end] = [0, title.length];
  for (let last = parts.length - 1; last > 0 && isSite(parts[last] ?? ''); last--)
    end = title.slice(0, end).lastIndexOf(parts[last] ?? '');
  for (let first = 0; first < parts.length - 1 && isSite(parts[first] ?? ''); first++)
    start = title.indexOf(parts[first + 1] ?? '', start + (parts[first]?.length ?? 0));
  const rest = title
    .slice(start, end)
    .replace(/[\s|\-–—·•»«ㅣ/:]+$/, '')
    .trim();
  return rest === '' ? title : rest;
}

/** The part of a title before a separator that stands on the page as a line of its own. */
export function titlePart(title: string | undefined, lines: readonly string[]): string | undefined {
  const ends = title === undefined ? [] : [...title.matchAll(/\s+[|–—·•»-]+\s+/g)].map(({ index }) => index);
  for (const end of ends.reverse()) {
    const start = title?.slice(0, end).trim() ?? '';
    const folded = fold(start);
    if (start.length >= 12 && lines.some((line) => Math.abs(line.length - start.length) < 8 && fold(line) === folded))
      return start;
  }
  return title;
}

/** The text begins with these words, and a separator comes next. */
export const isFollowed = (text: string, words: string): boolean =>
  fold(text).startsWith(fold(words)) &&
  fold(text) !== fold(words) &&
  /[|\-–—:·•»]/.test(text.slice(words.length - 2, words.length + 4));
