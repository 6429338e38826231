import { describe, expect, it } from 'vitest';
import { lazily, lazyPattern } from '../../shared/article/lazily.ts';
import { appeared, forms, opens } from '../../shared/article/normalise/chrome/feed-line-forms.ts';
import { startsOf } from '../../shared/article/normalise/chrome/line-starts.ts';

describe('startsOf', () => {
  const may = startsOf(['more', 'read (?:on|all)', '더 ?(?:보기)', 'l[’a]b', 'fin*']);

  it.each(['More of it', 'READ x', '더보기', '더 보기', 'lab', 'l’b', 'fi'])('%s may be one', (text) => {
    expect(may(text)).toBe(true);
  });

  it.each(['', 'mor', 'I read on', 'reading', 'f'])('%s is none', (text) => {
    expect(may(text)).toBe(false);
  });

  it('tells something of every form of a feed’s lines', () => {
    for (const form of [...opens, ...forms]) {
      expect(startsOf([form])('§ nothing of the kind'), form).toBe(false);
      const plain = form.replace(/\(\?:([^|()]*)[^()]*\)\??/g, '$1').replace(/\[(.)[^\]]*\]\*?/g, '$1');
      expect(startsOf([form])(plain), form).toBe(true);
    }
    expect(appeared).not.toBe('');
  });
});

describe('lazily', () => {
  it('makes once, at the first call', () => {
    let made = 0;
    const one = lazily(() => ++made);
    expect(made).toBe(0);
    expect([one(), one(), made]).toEqual([1, 1, 1]);
  });

  it('gives a pattern with its flags', () => {
    expect(lazyPattern(String.raw`^\p{Lu}`, 'u')().test('Élan')).toBe(true);
  });
});
