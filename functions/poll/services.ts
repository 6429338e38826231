import { lookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { createFetchFeed } from '../../shared/feeds/fetch/fetch-feed.ts';
import { createHttpGet } from '../../shared/feeds/fetch/http-client.ts';
import { userAgent } from '../../shared/feeds/fetch/user-agent.ts';
import type { PollServices } from '../../shared/feeds/polling/poll-feed.ts';
import { createReadRobots } from '../../shared/feeds/robots/robots.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { createInbox } from './inbox.ts';
import { createSecretHeaders } from './secret-headers.ts';
import type { PollSettings } from './settings.ts';

/** What polling needs, on AWS and the internet. */
export function createServices(settings: PollSettings): PollServices {
  const { tableName, inboxBucket, hostsAllowed, contact, hostGap, shortest, longest } = settings;
  const clock = Date.now;
  const resolve = (host: string) => lookup(host, { all: true });
  const get = createHttpGet({ resolve, allowed: hostsAllowed });
  const fetch = createFetchFeed(get, { userAgent: userAgent(contact), clock });
  return {
    feeds: createSubscriptionStore({ dynamodb: new DynamoDBClient(), tableName, clock }),
    fetch,
    robots: createReadRobots(fetch, clock),
    inbox: createInbox(new S3Client(), inboxBucket),
    secretHeaders: createSecretHeaders(clock),
    leaveAlone: () => pause(hostGap),
    clock,
    random: Math.random,
    bounds: { shortest, longest },
  };
}
