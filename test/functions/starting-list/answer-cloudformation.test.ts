import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerCloudFormation } from '../../../functions/starting-list/answer-cloudformation.ts';

let answers: Record<string, unknown>[];
let status = 200;
const server = createServer(async (request, response) => {
  answers.push({ method: request.method, ...JSON.parse(await text(request)) });
  response.writeHead(status).end();
});
let event: CloudFormationCustomResourceEvent;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ResponseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  event = { ResponseURL, StackId: 's', RequestId: 'r', LogicalResourceId: 'l' } as CloudFormationCustomResourceEvent;
});
afterAll(() => void server.close());
beforeEach(() => {
  answers = [];
  status = 200;
});
const always = {
  method: 'PUT',
  StackId: 's',
  RequestId: 'r',
  LogicalResourceId: 'l',
  PhysicalResourceId: 'starting-list',
};

it('tells CloudFormation how it went, whichever way', async () => {
  await answerCloudFormation(event, async () => ({ added: 2 }));
  await answerCloudFormation(event, async () => Promise.reject(new TypeError('feed 3 is odd')));
  expect(answers).toEqual([
    { ...always, Status: 'SUCCESS', Data: { added: 2 } },
    { ...always, Status: 'FAILED', Reason: 'TypeError: feed 3 is odd' },
  ]);
});

it('fails when CloudFormation does not take the answer', async () => {
  status = 403;
  await expect(answerCloudFormation(event, async () => ({}))).rejects.toThrow('403');
});
