import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLooseJson } from '../../../../shared/formats/html/metadata/json-ld-syntax.ts';

describe('parseLooseJson', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['<!-- {"a":1} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
    ['{"a":"one\ntwo\tthree"}', { a: 'one two three' }],
    ['{"a":[1,2,],"b":{"c":3,},}', { a: [1, 2], b: { c: 3 } }],
    ['{"a":"it\\\'s"}', { a: "it's" }],
    ['{&quot;a&quot;:&quot;b&quot;}', { a: 'b' }],
    ['{"a":1};', { a: 1 }],
    ['{"a":1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['{"a":1},{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['{"a":"The "walls" stand","b":["x "y"", "z"],}', { a: 'The "walls" stand', b: ['x "y"', 'z'] }],
    ['{"a":"The "walls", as they say","b":1}', { a: 'The "walls", as they say', b: 1 }],
    ['{"a":', undefined],
    ['', undefined],
  ])('%s', (text, value) => expect(parseLooseJson(text)).toEqual(value));

  it('reads whatever is JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseLooseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n;a1') }), (text) => void parseLooseJson(text)),
    );
  });

  it('takes linear time on commas and brackets', () => {
    const start = process.cpuUsage();
    for (const piece of ['{"a":[,', ',', '}{', '"\\', '"a "', '" ']) parseLooseJson(`${piece.repeat(100_000)}`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});
