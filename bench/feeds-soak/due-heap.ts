/** The earliest first; an entry whose feed has another due time by now is dropped when it comes up. */
export class DueHeap {
  readonly #times: number[] = [];
  readonly #ids: string[] = [];

  push(time: number, id: string): void {
    let at = this.#times.length;
    this.#times.push(time);
    this.#ids.push(id);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#times[parent] as number) <= time) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Undefined when the earliest is later than `until`. */
  popUntil(until: number): { time: number; id: string } | undefined {
    const time = this.#times[0];
    if (time === undefined || time > until) return undefined;
    const id = this.#ids[0] as string;
    const [lastTime, lastId] = [this.#times.pop() as number, this.#ids.pop() as string];
    if (this.#times.length > 0) this.#sink(lastTime, lastId);
    return { time, id };
  }

  #sink(time: number, id: string): void {
    this.#times[0] = time;
    this.#ids[0] = id;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < this.#times.length && (this.#times[left] as number) < (this.#times[least] as number)) least = left;
      if (right < this.#times.length && (this.#times[right] as number) < (this.#times[least] as number)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    [this.#times[a], this.#times[b]] = [this.#times[b] as number, this.#times[a] as number];
    [this.#ids[a], this.#ids[b]] = [this.#ids[b] as string, this.#ids[a] as string];
  }
}
