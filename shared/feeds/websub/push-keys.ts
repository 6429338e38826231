import { createHmac, timingSafeEqual } from 'node:crypto';

/** A subscription at a hub: which feed's, and which of that feed's. */
export interface PushId {
  readonly feed: string;
  readonly generation: number;
}

/** What only the stage and one hub know of a subscription; derived from the stage's secret, and kept nowhere. */
export interface PushKeys {
  /** Changes with the stage's secret. */
  readonly mark: string;
  /** Last part of the callback's address, which nobody can guess. */
  path(push: PushId): string;
  /** What the hub signs with, 43 characters. */
  secret(push: PushId): string;
  /** The subscription that a path stands for; undefined for one that was never given to a hub. */
  open(path: string): PushId | undefined;
}

const pathForm = /^\/?([0-9a-f]{12})\/(\d{1,9})\/([\w-]{43})$/;

export function pushKeys(stageSecret: string): PushKeys {
  if (stageSecret.length < 32)
    throw new RangeError('The secret that pushes are signed with has less than 32 characters');
  const derive = (purpose: string, { feed, generation }: PushId) =>
    createHmac('sha256', stageSecret).update(`${purpose}\n${feed}\n${generation}`).digest();
  return {
    mark: derive('mark', { feed: '', generation: 0 }).toString('base64url').slice(0, 8),
    path: (push) => `${push.feed}/${push.generation}/${derive('callback', push).toString('base64url')}`,
    secret: (push) => derive('secret', push).toString('base64url'),
    open(path) {
      const [, feed = '', generation = '', token] = pathForm.exec(path) ?? [];
      if (token === undefined) return undefined;
      const push = { feed, generation: Number(generation) };
      return timingSafeEqual(Buffer.from(token, 'base64url'), derive('callback', push)) ? push : undefined;
    },
  };
}
