import { createHmac, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A topic's content as it is now. */
export interface Topic {
  readonly mediaType: string;
  readonly body: string;
}

export interface SampleHub {
  /** Takes a subscription request (WebSub, section 5.1). */
  subscribe(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Sends the topic's content to whoever is subscribed. */
  publish(topic: string, content: Topic): Promise<void>;
}

interface Subscriber {
  readonly callback: string;
  readonly secret: string;
  readonly until: number;
}

const longestLease = 3600;

/**
 * A WebSub hub for topics of its own server: verifies intent, signs with SHA-256, and forgets a lease that has ended.
 * @param onPush told of each push, with the status that the subscriber answered
 */
export function createSampleHub(
  address: string,
  clock: () => number,
  onPush: (topic: string, status: number) => void,
): SampleHub {
  const subscribers = new Map<string, Map<string, Subscriber>>();
  return {
    async subscribe(request, response) {
      const form = new URLSearchParams(await text(request));
      const [mode, topic, callback] = ['mode', 'topic', 'callback'].map((name) => form.get(`hub.${name}`) ?? '');
      if (!topic || !URL.canParse(callback ?? '') || !/^(?:un)?subscribe$/.test(mode ?? ''))
        return void response.writeHead(400).end('hub.mode, hub.topic and hub.callback are needed');
      response.writeHead(202).end();
      const lease = Math.min(Number(form.get('hub.lease_seconds')) || longestLease, longestLease);
      if (!(await verify(callback ?? '', { mode: mode ?? '', topic, lease }))) return;
      const ofTopic = subscribers.get(topic) ?? new Map<string, Subscriber>();
      subscribers.set(topic, ofTopic);
      const subscriber = {
        callback: callback ?? '',
        secret: form.get('hub.secret') ?? '',
        until: clock() + lease * 1000,
      };
      if (mode === 'subscribe') ofTopic.set(subscriber.callback, subscriber);
      else ofTopic.delete(subscriber.callback);
    },
    async publish(topic, content) {
      for (const subscriber of subscribers.get(topic)?.values() ?? []) {
        if (subscriber.until <= clock()) subscribers.get(topic)?.delete(subscriber.callback);
        else onPush(topic, await push(subscriber, address, topic, content));
      }
    },
  };
}

/** Asks the callback whether it wants what was asked for in its name. */
async function verify(callback: string, asked: { mode: string; topic: string; lease: number }): Promise<boolean> {
  const url = new URL(callback);
  const challenge = randomUUID();
  const question = { mode: asked.mode, topic: asked.topic, challenge, lease_seconds: String(asked.lease) };
  for (const [name, value] of Object.entries(question)) url.searchParams.append(`hub.${name}`, value);
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok === true && (await answer.text()) === challenge;
}

/** @returns the status of the answer, 0 for none */
async function push({ callback, secret }: Subscriber, hub: string, topic: string, content: Topic): Promise<number> {
  const signature = createHmac('sha256', secret).update(content.body).digest('hex');
  const headers = {
    'content-type': content.mediaType,
    link: `<${hub}>; rel="hub", <${topic}>; rel="self"`,
    'x-hub-signature': `sha256=${signature}`,
  };
  const answer = await fetch(callback, { method: 'POST', headers, body: content.body }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status ?? 0;
}
