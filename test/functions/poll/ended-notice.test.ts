import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEndedNotice } from '../../../functions/poll/ended-notice.ts';
import { failureOfStatus } from '../../../shared/feeds/fetch/http-status.ts';
import { subscriptionOf } from '../../../shared/feeds/settings.ts';

const topic = 'arn:aws:sns:eu-west-1:123456789012:alarms';
const answer =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>';
const asked: URLSearchParams[] = [];
const sns = createServer(async (request, response) => {
  asked.push(new URLSearchParams(await text(request)));
  response.writeHead(200, { 'content-type': 'text/xml' }).end(answer);
});

beforeEach(async () => {
  await new Promise<void>((resolve) => sns.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_SNS', `http://127.0.0.1:${(sns.address() as AddressInfo).port}`);
  for (const [name, value] of Object.entries({
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'any',
    AWS_SECRET_ACCESS_KEY: 'any',
  }))
    vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  sns.closeAllConnections();
  sns.close();
});

it('a feed that is gone for good is told to the alarm topic, with what a person may do', async () => {
  const feed = subscriptionOf('https://kai.example/feed', { title: `Käi\n${'x'.repeat(200)}` }, '2026-01-01T00:00:00Z');
  await createEndedNotice(topic)(feed, failureOfStatus(410, {}, 'kai.example', 0));
  expect(asked).toHaveLength(1);
  const { Action, TopicArn, Subject = '', Message } = Object.fromEntries(asked[0] ?? []);
  expect([Action, TopicArn]).toEqual(['Publish', topic]);
  expect(Subject).toMatch(/^Feed ended: K\?i\?x+$/);
  expect(Subject).toHaveLength(100);
  expect(Message).toContain('https://kai.example/feed\n\nkai.example answers 410');
  expect(Message).toContain(`dateline feeds resume ${feed.id}`);
});
