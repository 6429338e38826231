/** Settings that can't be; the message says which, and what to do. */
export class InvalidFeedSettings extends Error {
  override readonly name = 'InvalidFeedSettings';
}
