import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchFailed } from './fetch-failed.ts';

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface AddressPolicy {
  readonly resolve: Resolve;
  /** `host:port` that may be fetched wherever it leads: feed servers of tests and of the embedded run. */
  readonly allowed?: readonly string[];
}

const ports = new Set(['', '80', '443', '8080', '8443']);

/**
 * Refuses an address by what can be read from it: scheme, port, credentials, and an IP address as host.
 * @throws FetchFailed `refused`
 */
export function checkUrl(url: URL, { allowed = [] }: AddressPolicy): void {
  const refuse = (why: string) => new FetchFailed('refused', `${url.protocol}//${url.host} is not fetched: ${why}`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('only http and https are');
  if (url.username || url.password) throw refuse('the address carries credentials');
  if (isAllowed(url, allowed)) return;
  if (!ports.has(url.port)) throw refuse(`port ${url.port} is none of 80, 443, 8080 and 8443`);
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublic(literal)) throw refuse('it is no public address');
}

const isAllowed = (url: URL, allowed: readonly string[]): boolean =>
  allowed.includes(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`);

/**
 * Unicast addresses of the public internet: not private, link-local (cloud metadata among them), loopback, carrier-grade NAT,
 * multicast, documentation, nor an IPv6 form that wraps one (RFC 6890, IANA special-purpose registries).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // 2000::/3 is all of IPv6 that is given out: what wraps IPv4 in some way that nobody listed lies outside.
  return !(parsed instanceof ipaddr.IPv6) || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/**
 * The look-up of one connection: what is checked here is what is connected to, so that a name that answers differently the
 * next time changes nothing. One address that is not public refuses the name as a whole.
 */
export function guardedLookup(policy: AddressPolicy, url: URL): LookupFunction {
  const anywhere = isAllowed(url, policy.allowed ?? []);
  return (hostname, options, callback) => {
    policy.resolve(hostname).then(
      (addresses) => {
        const fault = anywhere ? undefined : addresses.find(({ address }) => !isPublic(address));
        const [first] = addresses;
        if (fault) return callback(refused(hostname), '');
        if (!first) return callback(new FetchFailed('dns', `${hostname} has no address`), '');
        if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, ''),
    );
  };
}

/** Does not say what the name resolved to: the answer may be shown to whoever subscribed. */
const refused = (hostname: string) =>
  new FetchFailed('refused', `${hostname} is not fetched: it resolves to an address that is not public`);
