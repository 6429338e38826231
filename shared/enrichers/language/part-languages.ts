import type { Shared } from '../enricher.ts';
import type { LanguageResult } from './language.ts';

/** The language of each part of the text, by its index: the article's, or that of its block where the language enricher found another. */
export function partLanguages(shared: Shared): (part: number) => string {
  const blocks = (shared.result('language') as Partial<LanguageResult> | undefined)?.blocks ?? [];
  const others = new Map(blocks.map(({ block, language }) => [block, language]));
  return (part) => {
    const block = shared.parts[part]?.block;
    return (block === undefined ? undefined : others.get(block)) ?? shared.language;
  };
}
