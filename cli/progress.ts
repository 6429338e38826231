import type { WriteStream } from 'node:tty';

const barWidth = 24;
const leastInterval = 100;

/** A bar on a terminal, nothing elsewhere: `[██████                  ] 12/48  name`. */
export class Progress {
  readonly #stream: WriteStream | undefined;
  readonly #total: number;
  #shownAt = 0;

  /** @param visible e.g. whether standard error is a terminal that nothing else writes on */
  constructor(stream: WriteStream, total: number, visible: boolean) {
    this.#stream = visible ? stream : undefined;
    this.#total = total;
  }

  show(done: number, note: string): void {
    const now = Date.now();
    if (!this.#stream || now - this.#shownAt < leastInterval) return;
    this.#shownAt = now;
    const filled = Math.round((barWidth * done) / Math.max(1, this.#total));
    const bar = '█'.repeat(filled).padEnd(barWidth);
    this.#stream.write(
      `\r\x1b[K${`[${bar}] ${done}/${this.#total}  ${note}`.slice(0, (this.#stream.columns || 80) - 1)}`,
    );
  }

  clear(): void {
    this.#stream?.write('\r\x1b[K');
    this.#shownAt = 0;
  }
}
