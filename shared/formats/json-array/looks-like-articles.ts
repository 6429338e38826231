import { columnOf, weighNames } from '../rows/column-names.ts';
import { peekKeys } from '../rows/peek-json.ts';
import { isWrapper } from '../rows/row-cells.ts';

/** Members by whose names an object in a list is taken for an article. */
export function isArticle(keys: readonly string[]): boolean {
  const { known, tells } = weighNames(keys);
  return known >= 2 && tells > 0;
}

const carriers = ['body', 'bodyHtml', 'url', 'firstcreated'] as const;

/**
 * An object that stands alone may be anything: a manifest has a name, a version and a description, a schema a title and a description. It
 * needs a headline, and a text, an address or a time.
 */
export function isLoneArticle(keys: readonly string[]): boolean {
  const meanings = new Set(keys.filter((key) => !/^name$/i.test(key)).map((key) => columnOf(key)?.meaning));
  return meanings.has('headline') && carriers.some((meaning) => meanings.has(meaning));
}

const looked = 4096;
const mostObjects = 20;

/** True where an article stands deeper inside: in a list, or under a name that only wraps (`_source`, `fields`). */
export function wrapsArticle(text: string): boolean {
  let at = text.indexOf('{', 1);
  for (let count = 0; at > 0 && at < looked && count < mostObjects; count++) {
    const before = text.slice(Math.max(0, at - 40), at).trimEnd();
    const key = /"(\w+)"\s*:$/.exec(before)?.[1];
    if ((before.endsWith('[') || (key !== undefined && isWrapper(key))) && isArticle(peekKeys(text, at))) return true;
    at = text.indexOf('{', at + 1);
  }
  return false;
}
