import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { account } from '../template/physical-names.ts';

/** What Lambda takes of a request, event included. */
const most = 6 * 1024 * 1024;

/** Whose bodies Lambda hands over as text; all others come as base64. */
const textTypes = /^(?:text\/|application\/(?:json|xml|javascript)(?:;|$))/i;

/** A request's body; undefined when it is larger than Lambda takes. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The event of a function URL, payload format 2.0 (Lambda Developer Guide, "Invoking Lambda function URLs"). */
export function urlEvent(request: IncomingMessage, body: Buffer) {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const isText = textTypes.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    requestContext: {
      accountId: account,
      requestId: randomUUID(),
      http: { method: request.method ?? 'GET', path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
      timeEpoch: Date.now(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

export interface FunctionUrlResult {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export function responseOf({ statusCode = 200, headers = {}, body = '', isBase64Encoded = false }: FunctionUrlResult) {
  return { status: statusCode, headers, bytes: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') };
}
