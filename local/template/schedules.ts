import { nameOfArn } from './physical-names.ts';
import type { Found } from './read-system.ts';
import type { Schedule } from './system.ts';

interface Target {
  readonly Arn?: unknown;
  readonly Input?: unknown;
}

/** EventBridge Scheduler's schedule of a function. */
export function readSchedule(found: Found): Schedule | undefined {
  const { properties, resolve } = found;
  if (properties.State === 'DISABLED') return undefined;
  const every = readRate(found, String(resolve(properties.ScheduleExpression)));
  return every === undefined ? undefined : scheduleOf(found, properties.Target as Target, every);
}

/** The targets of an EventBridge rule with a schedule. A rule by event pattern is named and left out. */
export function readRule(found: Found): Schedule[] | undefined {
  const { properties, resolve, warn } = found;
  if (properties.State === 'DISABLED') return undefined;
  if (properties.ScheduleExpression === undefined) {
    warn('its event pattern is not matched: there is no event bus in the embedded run');
    return undefined;
  }
  const every = readRate(found, String(resolve(properties.ScheduleExpression)));
  if (every === undefined) return undefined;
  return ((properties.Targets ?? []) as Target[]).flatMap((target) => scheduleOf(found, target, every) ?? []);
}

function scheduleOf({ logicalId, resolve, warn }: Found, { Arn, Input }: Target, every: number): Schedule | undefined {
  const arn = String(resolve(Arn));
  if (!/^arn:aws:lambda:/.test(arn)) {
    warn(`does not reach ${arn}: only functions are invoked by the clock in the embedded run`);
    return undefined;
  }
  return {
    logicalId,
    function: nameOfArn(arn),
    every,
    event: Input === undefined ? {} : JSON.parse(String(resolve(Input))),
  };
}

const units: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** Seconds of `rate(5 minutes)`; cron and one-time expressions are named and left out. */
function readRate({ warn }: Found, expression: string): number | undefined {
  const [, number, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (number === undefined) warn(`${expression} is not honoured: only rate(…) is in the embedded run`);
  return number === undefined ? undefined : Number(number) * (units[unit] ?? 1);
}
