import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import type { Fetched, FetchRequest } from '../../shared/feeds/fetch/fetch-feed.ts';
import { randomFrom } from './random.ts';

export interface PublisherTraits {
  readonly url: string;
  readonly seed: number;
  /** Items an hour on average; at night a tenth of it. */
  readonly rate: number;
  /** Items that its feed holds. */
  readonly window: number;
  /** `good`: 304 when nothing changed. `none`: no validators. `restless`: new validators and build date each time. `liar`: 304 for ever, half the time. */
  readonly validators: 'good' | 'none' | 'restless' | 'liar';
  /** Share of answers that are faulty. */
  readonly faults: number;
  readonly pages: boolean;
}

const hour = 3_600_000;

/** A publisher with items at times of its own, and a server with faults at random. */
export class Publisher {
  readonly traits: PublisherTraits;
  /** Publication times of its items, ascending; the item's number is its place. */
  readonly published: readonly number[];
  /** Outages so far: from when, until when. */
  readonly outages: { readonly from: number; readonly until: number }[] = [];
  readonly #random: () => number;

  constructor(traits: PublisherTraits, from: number, until: number) {
    this.traits = traits;
    this.#random = randomFrom(traits.seed);
    this.published = this.#publish(from, until);
  }

  /** Some are there from before. */
  #publish(from: number, until: number): number[] {
    const times = Array.from({ length: this.traits.window }, (_, at) => from - (this.traits.window - at) * hour);
    for (let time = from; time < until; ) {
      const night = new Date(time).getUTCHours() < 6;
      time += (-Math.log(1 - this.#random()) / this.traits.rate) * hour * (night ? 5 : 1);
      if (time < until) times.push(Math.round(time));
    }
    return times;
  }

  idOf(number: number): string {
    return `urn:item:${this.traits.url.replace(/^https:\/\//, '')}:${number}`;
  }

  /** As long as a teaser, and of no other item. */
  #words(number: number): string {
    return `Item ${number} of ${this.traits.url} says what no other one does. ${'It goes on for some words more. '.repeat(8)}`;
  }

  /** How many items it has published by then. */
  countAt(time: number): number {
    let [low, high] = [0, this.published.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.published[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Milliseconds for which an item stood in the feed while the server was up, the longest at a stretch. Outages alone count, not answers
   * that fail now and then: those are for the poller to outlive.
   */
  couldBeHadFor(number: number): number {
    const gone = this.published[number + this.traits.window] ?? Number.POSITIVE_INFINITY;
    let [since, longest] = [this.published[number] as number, 0];
    for (const { from, until } of this.outages) {
      if (until <= since || from >= gone) continue;
      longest = Math.max(longest, from - since);
      since = until;
    }
    return Math.max(longest, gone - since);
  }

  /** @throws FetchFailed */
  answer(request: FetchRequest, now: number): Fetched {
    this.#misbehave(now);
    const page = Number(new URL(request.url).searchParams.get('paged') ?? 1);
    const count = this.countAt(now);
    const { validators, window, pages } = this.traits;
    const etag = validators === 'none' ? undefined : validators === 'restless' ? `"${now}"` : `"${count}"`;
    const isLie = validators === 'liar' && this.#random() < 0.5;
    const headers: Record<string, string> = { 'content-type': 'application/rss+xml', ...(etag && { etag }) };
    if (request.etag !== undefined && (request.etag === etag || isLie))
      return { changed: false, url: request.url, headers, body: new Uint8Array() };
    const last = pages ? count - (page - 1) * window : count;
    const numbers = Array.from({ length: Math.max(0, Math.min(window, last)) }, (_, at) => last - 1 - at);
    const build = validators === 'restless' ? `<lastBuildDate>${new Date(now).toUTCString()}</lastBuildDate>` : '';
    const generator = pages ? '<generator>https://wordpress.org/?v=6</generator>' : '';
    const items = numbers.map(
      (number) =>
        `<item><guid>${this.idOf(number)}</guid><title>Item ${number}</title><pubDate>${new Date(this.published[number] ?? 0).toUTCString()}</pubDate><description>${this.#words(number)}</description></item>`,
    );
    const text = `<rss version="2.0"><channel><title>P</title>${build}${generator}${items.join('')}</channel></rss>`;
    return { changed: true, url: request.url, headers, body: Buffer.from(this.#damage(text)) };
  }

  /** Outages last: 20 minutes to 2 hours. */
  #misbehave(now: number): void {
    if (now < (this.outages.at(-1)?.until ?? 0)) throw new FetchFailed('server-error', 'down');
    const { faults } = this.traits;
    if (this.#random() < faults / 20)
      this.outages.push({ from: now, until: now + (0.3 + 1.7 * this.#random()) * hour });
    const chance = this.#random();
    if (chance < faults * 0.3) throw new FetchFailed('timeout', 'slow');
    if (chance < faults * 0.5) throw new FetchFailed('server-error', '500');
    if (chance < faults * 0.6) throw new FetchFailed('too-many-requests', '429', { retryAfter: 900 });
  }

  #damage(text: string): string {
    const chance = this.#random();
    const { faults } = this.traits;
    if (chance < faults * 0.1) return '<!DOCTYPE html><html><body>Checking your browser</body></html>';
    if (chance < faults * 0.2) return '';
    if (chance < faults * 0.4) return text.slice(0, Math.floor(text.length * this.#random()));
    return text;
  }
}
