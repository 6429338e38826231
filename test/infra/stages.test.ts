import { describe, expect, test } from 'vitest';
import { resolveStage, withAlarmEmails } from '../../infra/stages.ts';

describe('resolveStage', () => {
  test('a name of one’s own is a private copy of dev', () => {
    const { stage, ...anna } = resolveStage('anna');
    const { stage: _, ...dev } = resolveStage('dev');
    expect(stage).toBe('anna');
    expect(anna).toEqual(dev);
  });

  test('prod keeps every delivered object, replaced versions among them', () => {
    const { inbox } = resolveStage('prod').lifecycle;
    expect(inbox.expireAfterDays).toBeUndefined();
    expect(inbox.noncurrentExpireAfterDays).toBeUndefined();
  });

  test.each([
    ['production', 'prod'],
    ['live', 'prod'],
    ['stage', 'staging'],
    ['development', 'dev'],
  ])('%s is taken for a slip: %s was meant', (slip, meant) => {
    expect(() => resolveStage(slip)).toThrow(`Did you mean -c stage=${meant}?`);
  });

  test.each(['', 'Anna', '1st', 'anna_b', '-anna', 'anna-', 'a'.repeat(17), 'toString', '__proto__'])(
    '%j is no usable name',
    (name) => expect(() => resolveStage(name)).toThrow(RangeError),
  );

  test.each(['a', 'anna-2', 'constructor', `a${'b'.repeat(15)}`])('%s is a usable name', (name) => {
    expect(resolveStage(name).dataOnDestroy).toBe('delete');
  });
});

describe('withAlarmEmails', () => {
  test('adds addresses of the command line, once each', () => {
    const settings = withAlarmEmails(resolveStage('anna'), 'anna@example.org, desk@example.org,anna@example.org');
    expect(settings.alarms.emails).toEqual(['anna@example.org', 'desk@example.org']);
  });

  test('none leave the settings as they are', () => {
    const settings = resolveStage('anna');
    expect(withAlarmEmails(settings, undefined)).toBe(settings);
  });
});
