import { NotAsked } from './task.ts';

/** Languages that Comprehend reads entities, key phrases and sentiment in (Developer Guide, "Languages supported", 2026-11). */
const supported = new Set(['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'zh', 'zh-TW']);

/**
 * Comprehend's code of a BCP 47 tag.
 * @throws NotAsked where it does not read the language
 */
export function comprehendLanguage(tag: string): string {
  const [base = '', ...rest] = tag.split('-');
  const traditional = base === 'zh' && rest.some((part) => ['Hant', 'TW', 'HK', 'MO'].includes(part));
  const code = traditional ? 'zh-TW' : base;
  if (!supported.has(code)) throw new NotAsked(`language: Comprehend does not read "${tag}"`);
  return code;
}
