import { describe, expect, it } from 'vitest';
import { contextOf } from '../../shared/ingest/delivery-context.ts';
import { factsFromMetadata, factsFromSidecar } from '../../shared/ingest/delivery-facts.ts';
import { factsForKey } from '../../shared/ingest/delivery-rules.ts';
import { decodeEncodedWords } from '../../shared/ingest/encoded-words.ts';

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('facts of a delivery', () => {
  it('come from rules, the longest prefix last', () => {
    const rules = [
      { prefix: 'wires/afp/', source: { name: 'AFP' } },
      { prefix: 'wires/', provider: { name: 'Wire desk' }, source: { name: 'Wires' } },
      { prefix: 'mail/', source: { name: 'Mail' } },
    ];
    expect(factsForKey('wires/afp/1.xml', rules)).toEqual({ provider: { name: 'Wire desk' }, source: { name: 'AFP' } });
  });

  it('come from object metadata, encoded words decoded', () => {
    const metadata = {
      source: '=?UTF-8?Q?Agence_t=C3=A9l=C3=A9graphique?=',
      'source-id': 'atg',
      'time-zone': 'Europe/Paris',
      other: 'x',
    };
    expect(factsFromMetadata(metadata)).toEqual({
      facts: { source: { id: 'atg', name: 'Agence télégraphique' }, timeZone: 'Europe/Paris' },
      problems: [],
    });
  });

  it('of a sidecar keep what is good and name what is not', () => {
    const { facts, problems } = factsFromSidecar(
      json({ source: 'Herald', timeZone: 'Mars/Base', colour: 'red' }),
      'a.meta.json',
    );
    expect(facts).toEqual({ source: { name: 'Herald' } });
    expect(problems.map(({ message }) => message).join('\n')).toMatch(/timeZone.*no IANA time zone[\s\S]*colour/);
  });

  it.each(['no json', '[]', '"text"', 'null'])('of a sidecar that is %s are none, with a problem', (text) => {
    const { facts, problems } = factsFromSidecar(Buffer.from(text), 'a.meta.json');
    expect([facts, problems.length > 0]).toEqual([{}, true]);
  });

  it('are ranked: metadata, sidecar, rules', async () => {
    const object = {
      chunks: (async function* () {})(),
      size: 1,
      metadata: { source: 'Meta' },
      mediaType: 'text/plain',
      close() {},
    };
    const objects = {
      open: async () => undefined,
      quarantine: async () => ({ bucket: '', key: '' }),
      readSmall: async (_: string, key: string) =>
        key === 'x/a.txt.meta.json' ? json({ source: 'Side', language: 'fr' }) : undefined,
    };
    const rules = [{ prefix: 'x/', source: { name: 'Rule' }, language: 'de', copyrightholder: 'Rule Ltd' }];
    const delivery = { bucket: 'b', key: 'x/a.txt', received: '2026-01-01T00:00:00.000Z' };
    expect((await contextOf(delivery, object, objects, rules)).context).toEqual({
      name: 'a.txt',
      received: delivery.received,
      mediaType: 'text/plain',
      source: { name: 'Meta' },
      language: 'fr',
      copyrightholder: 'Rule Ltd',
    });
  });
});

describe('decodeEncodedWords', () => {
  it.each([
    ['=?UTF-8?B?5pyd5pel?= =?UTF-8?B?5paw6IGe?=', '朝日新聞'],
    ['=?iso-8859-1?q?Caf=E9?= Press', 'Café Press'],
    ['=?x-unknown?q?a?=', '=?x-unknown?q?a?='],
    ['plain', 'plain'],
  ])('reads %s', (raw, expected) => expect(decodeEncodedWords(raw)).toBe(expected));
});
