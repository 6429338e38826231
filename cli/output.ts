import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Lines to a stream, no faster than it takes them. */
export class LineWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async write(line: string): Promise<void> {
    if (!this.#stream.write(`${line}\n`)) await once(this.#stream, 'drain');
  }

  writeJson(value: unknown): Promise<void> {
    return this.write(JSON.stringify(value));
  }
}

/** A reader that has seen enough (`| head`) ends the command quietly. */
export function endQuietlyWhenClosed(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
