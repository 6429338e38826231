import { judgeIntent } from './judge-intent.ts';
import type { PushId } from './push-keys.ts';
import { type Taken, type TakeServices, takePush } from './take-push.ts';

/** What a hub sends to the callback. */
export interface CallbackRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface CallbackAnswer {
  readonly status: number;
  /** Plain text. */
  readonly body: string;
  readonly outcome: Taken | 'verified' | 'left' | 'denied' | 'refused' | 'unknown';
  readonly feed?: string;
}

/** Any 2xx is thanks. What is ignored is thanked for too: a stranger learns nothing from it (WebSub, section 7.1). */
const statusOf: Readonly<Record<Taken, number>> = {
  delivered: 202,
  repeated: 202,
  hastened: 202,
  ignored: 202,
  'too-large': 413,
  gone: 410,
};

const attempts = 6;

/**
 * The callback of every subscription at a hub. An address that was never given to a hub is told from the others without the
 * table, so that strangers cost next to nothing.
 * @throws whatever table and bucket throw: the hub sends again
 */
export async function answerCallback(request: CallbackRequest, services: TakeServices): Promise<CallbackAnswer> {
  const id = (await services.keys()).open(request.path);
  if (!id) return { status: 404, body: '', outcome: 'unknown' };
  if (request.method === 'GET') return answerIntent(request.query, id, services);
  if (request.method !== 'POST') return { status: 405, body: '', outcome: 'refused', feed: id.feed };
  const { body, headers } = request;
  const pushed = { body, mediaType: headers['content-type'], signature: headers['x-hub-signature'] };
  const outcome = await takePush(id, pushed, services);
  return { status: statusOf[outcome], body: '', outcome, feed: id.feed };
}

/** Yes is said after it was noted: a hub that heard yes may push at once. */
async function answerIntent(query: URLSearchParams, id: PushId, services: TakeServices): Promise<CallbackAnswer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const feed = await services.feeds.find(id.feed);
    const { outcome, challenge = '', push } = judgeIntent(query, id, feed, services.clock());
    if (feed && push && !(await services.feeds.savePush(feed, push))) continue;
    return { status: outcome === 'refused' ? 404 : 200, body: challenge, outcome, feed: id.feed };
  }
  throw new Error(`The push record of feed ${id.feed} was written by others ${attempts} times`);
}
