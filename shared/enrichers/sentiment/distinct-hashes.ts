/** Slots: twice what the longest sentence that is read has of features. */
const size = 8192;
const slots = new Int32Array(size);
/** The round in which each slot was written: so that none need be emptied. */
const rounds = new Uint32Array(size);
let round = 0;

/** Gathers hashes, each once, in the order of their first coming. One at a time: they share their table. */
export class DistinctHashes {
  readonly found: number[] = [];

  constructor() {
    round += 1;
  }

  add(hash: number): void {
    let slot = (hash ^ (hash >>> 13)) & (size - 1);
    while (rounds[slot] === round) {
      if (slots[slot] === hash) return;
      slot = (slot + 1) & (size - 1);
    }
    rounds[slot] = round;
    slots[slot] = hash;
    this.found.push(hash);
  }
}
