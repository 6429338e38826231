import type { FailureKind } from '../../store/subscription.ts';
import { FetchFailed } from './fetch-failed.ts';

/** Nobody is left alone for longer, whatever a server asks; seconds. */
const longestRetryAfter = 7 * 86_400;

/** @param now epoch milliseconds */
export function failureOfStatus(
  status: number,
  headers: Readonly<Record<string, string>>,
  host: string,
  now: number,
): FetchFailed {
  return new FetchFailed(kindOf(status), `${host} answers ${status}`, {
    retryAfter: retryAfter(headers['retry-after'], now),
    gone: status === 410,
    busy: status === 429 || status === 503,
  });
}

function kindOf(status: number): FailureKind {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-many-requests';
  if (status === 401 || status === 403 || status === 407 || status === 451) return 'forbidden';
  return status >= 500 ? 'server-error' : 'http';
}

/** Seconds of a Retry-After header: a number, or a date (RFC 9110, section 10.2.3). Undefined for none, or for nonsense. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, Math.ceil(seconds)), longestRetryAfter);
}

/** Seconds that Cache-Control allows an answer to be kept (RFC 9111, section 5.2.2). */
export function maxAge(headers: Readonly<Record<string, string>>): number | undefined {
  const said = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1];
  return said === undefined ? undefined : Math.max(0, Number(said) - Number(headers.age ?? 0) || 0);
}
