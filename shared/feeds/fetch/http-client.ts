/// <reference path="./undici.d.ts" />
import type { Dispatcher } from 'undici';
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import type { FailureKind } from '../../store/subscription.ts';
import { type AddressPolicy, checkUrl, guardedLookup } from './address-guard.ts';
import { FetchFailed } from './fetch-failed.ts';

export interface FetchLimits {
  /** Milliseconds. */
  readonly connect: number;
  readonly firstByte: number;
  /** Between two pieces of a body. */
  readonly stall: number;
  /** Of one hop, from first to last. */
  readonly whole: number;
  /** Bytes of a body, as sent and unpacked. */
  readonly bytes: number;
  readonly redirects: number;
}

export const defaultFetchLimits: FetchLimits = {
  connect: 10_000,
  firstByte: 20_000,
  stall: 15_000,
  whole: 45_000,
  bytes: 20 * 1024 * 1024,
  redirects: 5,
};

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case; of repeated ones the values joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** One request and its answer: no redirect followed, nothing unpacked, no cookie kept. @throws FetchFailed */
export type HttpGet = (url: URL, headers: Readonly<Record<string, string>>) => Promise<HttpAnswer>;

/** One form sent, and the status of its answer. @throws FetchFailed */
export type HttpPost = (url: URL, headers: Readonly<Record<string, string>>, form: string) => Promise<HttpAnswer>;

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** GET over undici. Every request has a connection of its own, made to the addresses that were checked for it. */
export function createHttpGet(policy: AddressPolicy, limits: FetchLimits = defaultFetchLimits): HttpGet {
  const send = createSend(policy, limits);
  return (url, headers) => send(url, { method: 'GET', headers });
}

/** POST under the same guards. */
export function createHttpPost(policy: AddressPolicy, limits: FetchLimits = defaultFetchLimits): HttpPost {
  const send = createSend(policy, limits);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return (url, headers, body) => send(url, { method: 'POST', headers: { ...headers, ...type }, body });
}

function createSend(policy: AddressPolicy, limits: FetchLimits) {
  return async (url: URL, sent: Sent): Promise<HttpAnswer> => {
    checkUrl(url, policy);
    const agent = new Agent({
      connect: { lookup: guardedLookup(policy, url), timeout: limits.connect },
      headersTimeout: limits.firstByte,
      bodyTimeout: limits.stall,
      maxHeaderSize: 32 * 1024,
      pipelining: 0,
    });
    try {
      return await exchange(url, sent, agent, limits);
    } finally {
      await agent.destroy();
    }
  };
}

async function exchange(url: URL, sent: Sent, dispatcher: Dispatcher, limits: FetchLimits): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(limits.whole);
  let begun = false;
  try {
    const { origin, pathname, search } = url;
    const answer = await request.call(dispatcher, { ...sent, origin, path: pathname + search, signal });
    begun = true;
    const wanted = sent.method === 'GET' && answer.statusCode === 200;
    const body = wanted ? await collect(answer.body, limits.bytes) : new Uint8Array();
    return { status: answer.statusCode, headers: flat(answer.headers), body };
  } catch (error) {
    throw asFailure(error, url, begun);
  }
}

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );

async function collect(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new FetchFailed('too-large', `The answer is over ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const timeouts = /^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT|TimeoutError|AbortError|23)$/;
const nameFaults = /^(?:ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL|EREFUSED)$/;

/** What went wrong by undici's and Node's codes, never by texts. */
function asFailure(error: unknown, { host }: URL, begun: boolean): FetchFailed {
  const own = [error, (error as Error).cause, ...((error as AggregateError).errors ?? [])];
  const failed = own.find((one) => one instanceof FetchFailed);
  if (failed) return failed;
  const { code, name, message } = error as NodeJS.ErrnoException;
  const said = String(code ?? name);
  const kind: FailureKind =
    timeouts.test(said) || timeouts.test(name)
      ? 'timeout'
      : nameFaults.test(said)
        ? 'dns'
        : begun
          ? 'truncated'
          : 'connection';
  return new FetchFailed(kind, `${host}: ${message || said}`);
}
