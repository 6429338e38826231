import { lookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { createFetchFeed } from '../../shared/feeds/fetch/fetch-feed.ts';
import { hostsInTurn } from '../../shared/feeds/fetch/hosts-in-turn.ts';
import { createHttpGet, createHttpPost } from '../../shared/feeds/fetch/http-client.ts';
import { userAgent } from '../../shared/feeds/fetch/user-agent.ts';
import { createInbox } from '../../shared/feeds/inbox.ts';
import type { PollServices } from '../../shared/feeds/polling/poll-feed.ts';
import { createReadRobots } from '../../shared/feeds/robots/robots.ts';
import { createAskHub } from '../../shared/feeds/websub/ask-hub.ts';
import { createPushKeys } from '../../shared/feeds/websub/stage-secret.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { createEndedNotice } from './ended-notice.ts';
import { createSecretHeaders } from './secret-headers.ts';
import type { PollSettings } from './settings.ts';

/** What polling needs, on AWS and the internet. */
export function createServices(settings: PollSettings): PollServices {
  const { tableName, inboxBucket, alarmTopic, hostsAllowed, contact, hostGap, shortest, longest } = settings;
  const clock = Date.now;
  const resolve = (host: string) => lookup(host, { all: true });
  const policy = { resolve, allowed: hostsAllowed };
  const who = { userAgent: userAgent(contact), clock };
  const leaveAlone = () => pause(hostGap);
  const inTurn = hostsInTurn(leaveAlone);
  const fetch = createFetchFeed(inTurn(createHttpGet(policy)), who);
  const feeds = createSubscriptionStore({ dynamodb: new DynamoDBClient(), tableName, clock });
  return {
    feeds,
    fetch,
    robots: createReadRobots(fetch, clock),
    inbox: createInbox(new S3Client(), inboxBucket),
    secretHeaders: createSecretHeaders(clock),
    tellEnded: createEndedNotice(alarmTopic),
    leaveAlone,
    clock,
    random: Math.random,
    bounds: { shortest, longest },
    push: settings.websub && {
      ...settings.websub,
      feeds,
      askHub: createAskHub(inTurn(createHttpPost(policy)), { ...who, allowed: hostsAllowed }),
      keys: createPushKeys(settings.websub.secretArn, clock),
      clock,
    },
  };
}
