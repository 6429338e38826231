import * as v from 'valibot';
import { FetchFailed } from './fetch/fetch-failed.ts';

const SecretSchema = v.union([
  v.object({ username: v.string(), password: v.string() }),
  v.object({ headers: v.record(v.string(), v.string()) }),
]);

/**
 * Headers that a secret stands for: basic authentication (RFC 7617), or headers as they are.
 * @param json `{"username": …, "password": …}` or `{"headers": {…}}`
 * @throws FetchFailed `refused`, without a word of the secret
 */
export function headersOfSecret(json: string): Readonly<Record<string, string>> {
  const secret = v.safeParse(SecretSchema, parse(json));
  if (!secret.success) {
    throw new FetchFailed('refused', 'The secret is neither {"username", "password"} nor {"headers"}: set it anew');
  }
  if ('headers' in secret.output) return secret.output.headers;
  const { username, password } = secret.output;
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
