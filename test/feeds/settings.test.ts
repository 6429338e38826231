import { describe, expect, it } from 'vitest';
import { InvalidFeedSettings, subscriptionOf, withChoice, withoutSettings } from '../../shared/feeds/settings.ts';

const url = 'https://kai.example/feed';
const full = subscriptionOf(
  url,
  {
    title: 'Kai',
    tags: ['ports'],
    shortest: 600,
    longest: 7200,
    headers: { 'X-Edition': 'north' },
    secretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dateline/dev/feeds/kai-AbCdEf',
    ignoreRobots: true,
    facts: { source: 'Kai Daily', language: 'EN_us', identity: 'url,text', retentionDays: '30' },
  },
  '2026-01-01T00:00:00Z',
);

describe('settings of a feed', () => {
  it('are edited one by one', () => {
    expect(full.facts).toEqual({ source: 'Kai Daily', language: 'en-US', identity: 'url,text', retentionDays: '30' });
    const edited = withChoice(full, { longest: 3600, headers: { 'X-Desk': 'a' }, facts: { country: 'bd' } });
    expect(edited).toEqual({
      ...full,
      interval: { shortest: 600, longest: 3600 },
      headers: { 'X-Edition': 'north', 'X-Desk': 'a' },
      facts: { ...full.facts, country: 'BD' },
    });
  });

  it('are taken away by name', () => {
    const { id, added, status, tags, ...rest } = withoutSettings(full, [
      'title',
      'shortest',
      'longest',
      'headers',
      'secret',
      'ignoreRobots',
      'source',
      'language',
      'identity',
      'retentionDays',
    ]);
    expect([rest, tags, status]).toEqual([{ url }, ['ports'], 'active']);
    expect(withoutSettings(full, ['shortest']).interval).toEqual({ longest: 7200 });
    // As `show` and the options say them.
    expect(withoutSettings(full, ['secretArn']).secretArn).toBeUndefined();
    expect(withoutSettings(full, ['keep']).facts).not.toHaveProperty('retentionDays');
    expect(() => withoutSettings(full, ['colour'])).toThrow(InvalidFeedSettings);
  });

  it.each([
    [{ shortest: 7200, longest: 60 }, 'longer than the longest'],
    [{ headers: { Authorization: 'x' } }, 'Secrets Manager'],
    [{ headers: { 'X-Auth-Token': 'x' } }, 'Secrets Manager'],
    [{ headers: { 'User-Agent': 'Mozilla' } }, "can't be set"],
    [{ headers: { 'X-A': 'b\r\nc: d' } }, 'ASCII'],
    [{ secretArn: 'my-password' }, 'ARN'],
    [{ facts: { language: 'gibberish-of-no-sort' } }, 'language'],
    [{ facts: { country: 'Bangladesh' } }, 'country'],
    [{ facts: { timeZone: 'Mars/Base' } }, 'time zone'],
    [{ facts: { identity: 'guid,colour' } }, 'publisher, url'],
    [{ facts: { retentionDays: '31' } }, '30'],
    [{ facts: { usageTerms: 'x'.repeat(1001) } }, 'bytes together'],
  ])('%j is refused', (choice, why) => {
    expect(() => withChoice(full, choice)).toThrow(why);
    expect(() => withChoice(full, choice)).toThrow(InvalidFeedSettings);
  });
});
