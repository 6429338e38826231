import { createHash } from 'node:crypto';

/** An address that can't be subscribed to; the message says why and what to do, and repeats no credentials. */
export class InvalidFeedAddress extends Error {
  override readonly name = 'InvalidFeedAddress';
}

/**
 * The address of a feed as it is kept: http or https, without fragment; `feed://` and a bare host are understood.
 * @throws InvalidFeedAddress
 */
export function feedAddress(typed: string): string {
  const trimmed = typed.trim();
  if (trimmed.length > 4000) throw new InvalidFeedAddress('The address is longer than 4,000 characters');
  const spelt = trimmed.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://');
  const url = URL.parse(
    /^[a-z][a-z0-9+.-]*:/i.test(spelt) && !/^[^/]+:\d+(\/|$)/.test(spelt) ? spelt : `https://${spelt}`,
  );
  if (!url?.hostname) throw new InvalidFeedAddress('It is no address: give one like https://example.org/feed.xml');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InvalidFeedAddress(`${url.protocol} is not fetched; only http and https are`);
  }
  if (url.username || url.password) {
    throw new InvalidFeedAddress(
      `The address at ${url.hostname} carries credentials, which would end up in logs: keep them in a secret (--secret ARN)`,
    );
  }
  url.hash = '';
  return url.href;
}

/** The same for http and https, whatever the case of the host: a feed subscribed to twice is one feed. */
export function feedId(address: string): string {
  const { host, pathname, search } = new URL(address);
  return createHash('sha256').update(`${host}${pathname}${search}`).digest('hex').slice(0, 12);
}
