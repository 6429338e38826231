import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Secret } from '../template/system.ts';

export interface SecretsManager {
  readonly endpoint: string;
  /** Makes up the values of secrets, anew with each run. */
  generate(secrets: readonly Secret[]): void;
  stop(): Promise<void>;
}

/** As much of Secrets Manager as functions call: GetSecretValue by ARN. */
export async function startSecretsManager(): Promise<SecretsManager> {
  const values = new Map<string, string>();
  const server = createServer((request, response) => {
    answer(request, response, values).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    generate: (secrets) => {
      for (const { arn, length } of secrets) values.set(arn, randomBytes(length).toString('hex').slice(0, length));
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, values: ReadonlyMap<string, string>) {
  const send = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  if (request.headers['x-amz-target'] !== 'secretsmanager.GetSecretValue')
    return send(400, { __type: 'InvalidRequestException', Message: 'Only GetSecretValue is emulated.' });
  const { SecretId = '' } = (await json(request)) as { SecretId?: string };
  const SecretString = values.get(SecretId);
  if (SecretString === undefined)
    return send(400, { __type: 'ResourceNotFoundException', Message: `No secret ${SecretId} in the embedded run.` });
  return send(200, { ARN: SecretId, SecretString });
}
