import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalLanguage } from '../../shared/article/language-tag.ts';

it.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['en-us', 'en-US'],
  ['en_US', 'en-US'],
  ['en_US.UTF-8', 'en-US'],
  [' de ', 'de'],
  ['eng', 'en'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['fre-CA', 'fr-CA'],
  ['chi', 'zh'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['zh-cmn-Hans', 'zh-Hans'],
  ['sr-latn', 'sr-Latn'],
  ['es-419', 'es-419'],
  ['iw', 'he'],
  ['in', 'id'],
  ['English', 'en'],
  ['english (US)', 'en'],
  ['Deutsch', 'de'],
  ['français', 'fr'],
  ['中文', 'zh'],
  ['en, fr', 'en'],
  ['en-US;q=0.8', 'en-US'],
  ['haw', 'haw'],
  ['und', undefined],
  ['mul', undefined],
  ['zxx', undefined],
  ['xx', undefined],
  ['qqq', undefined],
  ['', undefined],
  ['12', undefined],
  ['none', undefined],
  ['utf-8', undefined],
  ['en-', 'en'],
  ['en-toolongsubtag', 'en'],
  ['x-klingon', undefined],
])('%j is %j', (raw, tag) => expect(canonicalLanguage(raw)).toBe(tag));

it('gives canonical tags or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2,3}([-_][a-zA-Z\d]{2,4}){0,3}$/)), (raw) => {
      const tag = canonicalLanguage(raw);
      if (tag !== undefined) expect(canonicalLanguage(tag)).toBe(tag);
    }),
  );
});

it('knows the two-letter codes that Intl knows', () => {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  const unlike = codes.filter((code) => {
    const [canonical = ''] = Intl.getCanonicalLocales(code);
    const isLanguage = names.of(canonical.split('-', 1)[0] ?? '') !== undefined;
    return (canonicalLanguage(code) !== undefined) !== isLanguage;
  });
  expect(unlike).toEqual([]);
});
