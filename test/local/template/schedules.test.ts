import { describe, expect, it } from 'vitest';
import type { Found } from '../../../local/template/read-system.ts';
import { readRule, readSchedule } from '../../../local/template/schedules.ts';

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:dispatch';

function found(properties: Record<string, unknown>): { found: Found; warnings: string[] } {
  const warnings: string[] = [];
  const base = { stack: {} as never, logicalId: 'Clock', name: 'Clock', resolve: (value: unknown) => value };
  return { found: { ...base, properties, warn: (message) => void warnings.push(message) }, warnings };
}

describe('schedules of the template', () => {
  it.each([
    ['rate(1 minute)', 60],
    ['rate(5 minutes)', 300],
    ['rate(2 hours)', 7200],
    ['rate(1 day)', 86_400],
  ])('%s is %i seconds, of a schedule and of a rule', (ScheduleExpression, every) => {
    const expected = { logicalId: 'Clock', function: 'dispatch', every, event: {} };
    expect(readSchedule(found({ ScheduleExpression, Target: { Arn: arn } }).found)).toEqual(expected);
    expect(readRule(found({ ScheduleExpression, Targets: [{ Arn: arn }] }).found)).toEqual([expected]);
  });

  it('passes the input on', () => {
    const Targets = [{ Arn: arn, Input: '{"all":true}' }];
    expect(readRule(found({ ScheduleExpression: 'rate(1 hour)', Targets }).found)?.[0]?.event).toEqual({ all: true });
  });

  it('leaves out what is switched off, and names what it can not do', () => {
    const rate = { ScheduleExpression: 'rate(1 minute)', Target: { Arn: arn } };
    expect(readSchedule(found({ ...rate, State: 'DISABLED' }).found)).toBeUndefined();
    const cron = found({ ...rate, ScheduleExpression: 'cron(0 12 * * ? *)' });
    expect(readSchedule(cron.found)).toBeUndefined();
    expect(cron.warnings[0]).toContain('cron(0 12 * * ? *) is not honoured');
    const pattern = found({ EventPattern: {} });
    expect(readRule(pattern.found)).toBeUndefined();
    expect(pattern.warnings).toHaveLength(1);
    const queue = found({ ...rate, Target: { Arn: 'arn:aws:sqs:us-east-1:000000000000:q' } });
    expect(readSchedule(queue.found)).toBeUndefined();
    expect(queue.warnings).toHaveLength(1);
  });
});
