import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fingerprint, fingerprint } from '../../../shared/enrichers/fingerprint/fingerprint.ts';
import {
  bandKeys,
  containment,
  decodeSignature,
  encodeSignature,
  minHash,
  similarity,
} from '../../../shared/enrichers/fingerprint/min-hash.ts';
import { shinglesOf } from '../../../shared/enrichers/fingerprint/shingles.ts';
import { shareText } from '../../../shared/enrichers/text/shared-text.ts';
import { anArticle } from '../an-article.ts';

function take(fields: Parameters<typeof anArticle>[0], language = 'en'): Fingerprint {
  const article = anArticle(fields);
  const shared = shareText(
    article,
    100_000,
    () => language,
    () => undefined,
  );
  return fingerprint.enrich(article, shared) as Fingerprint;
}

/** Words without end, the same at every run: xorshift over a small vocabulary of made-up words. */
function words(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return `w${(state >>> 0) % 5000}`;
  });
}

const signatureOf = (list: readonly string[]) => minHash(shinglesOf(list).hashes);

function jaccard(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Set(shinglesOf(a).hashes), new Set(shinglesOf(b).hashes)];
  const common = [...x].filter((shingle) => y.has(shingle)).length;
  return common / (x.size + y.size - common);
}

const shareBand = (a: Uint16Array, b: Uint16Array): boolean => {
  const keys = new Set(bandKeys(a));
  return bandKeys(b).some((key) => keys.has(key));
};

describe('the signature', () => {
  it('estimates the share of common shingles', () => {
    let error = 0;
    for (let seed = 1; seed <= 50; seed++) {
      const text = words(400, seed);
      const other = [...text.slice(0, 8 * seed - 8), ...words(408 - 8 * seed, seed + 1000)];
      error += Math.abs(similarity(signatureOf(text), signatureOf(other)) - jaccard(text, other));
    }
    expect(error / 50).toBeLessThan(0.04);
  });

  it('finds every copy with one word in twenty changed, nine in ten cut to 60 %, and no stranger', () => {
    let [edited, cut, strangers] = [0, 0, 0];
    for (let seed = 1; seed <= 100; seed++) {
      const text = words(500, seed);
      const signature = signatureOf(text);
      const changed = text.map((word, i) => ((i * 7 + seed) % 20 === 0 ? `x${i}` : word));
      if (shareBand(signature, signatureOf(changed))) edited += 1;
      if (shareBand(signature, signatureOf(text.slice(0, 300)))) cut += 1;
      if (shareBand(signature, signatureOf(words(500, seed + 9999)))) strangers += 1;
    }
    expect(edited).toBe(100);
    expect(cut).toBeGreaterThanOrEqual(90);
    expect(strangers).toBe(0);
  });

  it('stays as it is for ever, since those of yesterday are compared with it', () => {
    const signature = signatureOf('ministers agreed late on tuesday to share the cost of a new tunnel'.split(' '));
    expect([...signature.slice(0, 6)]).toEqual([12019, 4584, 30180, 22495, 42000, 17006]);
  });

  it('comes back from its text', () => {
    const signature = signatureOf(words(300, 7));
    expect(decodeSignature(encodeSignature(signature))).toEqual(signature);
    expect(encodeSignature(signature)).toHaveLength(344);
    expect(() => decodeSignature('AAAA')).toThrow(RangeError);
  });

  it('tells a copy that was cut down by containment', () => {
    const text = words(500, 3);
    const [whole, part] = [shinglesOf(text).hashes, shinglesOf(text.slice(0, 150)).hashes];
    const alike = similarity(minHash(whole), minHash(part));
    expect(alike).toBeLessThan(0.45);
    expect(containment(alike, whole.length, part.length)).toBeGreaterThan(0.8);
    expect(containment(0, 0, 5)).toBe(0);
  });
});

const paragraph =
  'Ministers agreed late on Tuesday to share the cost of a new tunnel under the strait, “whatever comes”.';

describe('the enricher', () => {
  it('hashes words, not layout, case or quotation marks', () => {
    const first = take({ headline: 'Tunnel agreed', body: [paragraph] });
    const second = take({
      headline: 'TUNNEL  AGREED',
      body: [paragraph.replaceAll(/[“”]/g, '"').replace(', ', ',\u00a0').toUpperCase()],
    });
    expect(second).toEqual(first);
    expect(first.hashes.headline).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not mix the headline into the text', () => {
    const one = take({ headline: 'One headline', body: [paragraph] });
    const two = take({ headline: 'Another', body: [paragraph] });
    expect(two.hashes.text).toBe(one.hashes.text);
    expect(two.minhash).toBe(one.minhash);
    expect(two.hashes.headline).not.toBe(one.hashes.headline);
  });

  it('reads Chinese, Japanese and Thai by characters', () => {
    const text = '总统星期一在首都会见了来自邻国的外交部长，双方讨论了边境贸易和水资源的分配问题。';
    const edited = text.replace('星期一', '周一');
    const [a, b] = [take({ body: [text] }, 'zh'), take({ body: [edited] }, 'zh')];
    expect(a.unit).toBe('characters');
    const alike = similarity(decodeSignature(a.minhash as string), decodeSignature(b.minhash as string));
    expect(alike).toBeGreaterThan(0.6);
    expect(alike).toBeLessThan(1);
  });

  it('gives nothing where there is nothing', () => {
    expect(take({})).toEqual({ shingles: 0, hashes: {} });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { maxLength: 4 }), (body) => {
        const { minhash, shingles } = take({ body });
        expect(minhash === undefined).toBe(shingles === 0);
      }),
    );
  });
});
