import type { FailureKind } from '../../store/subscription.ts';

/** A feed could not be had, for a reason of its own or of its server's. The message holds no credentials. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly kind: FailureKind;
  /** Seconds that the server asks to be left alone for. */
  readonly retryAfter: number | undefined;
  /** The server says that the feed is gone for good (410). */
  readonly gone: boolean;
  /** The server says that it is asked too much (429, 503). */
  readonly busy: boolean;

  constructor(
    kind: FailureKind,
    message: string,
    more: { retryAfter?: number | undefined; gone?: boolean; busy?: boolean } = {},
  ) {
    super(message);
    this.kind = kind;
    this.retryAfter = more.retryAfter;
    this.gone = more.gone ?? false;
    this.busy = more.busy ?? false;
  }
}
