/** Up to here, to compare a member with all before it costs less than a map of keys. */
const few = 8;

/** A list whose members are there once each: those that have the same key. */
export class Distinct<T> {
  readonly all: T[] = [];
  readonly #isSame: (one: T, other: T) => boolean;
  readonly #keyOf: (member: T) => string;
  #places: Map<string, number> | undefined;

  constructor(isSame: (one: T, other: T) => boolean, keyOf: (member: T) => string) {
    this.#isSame = isSame;
    this.#keyOf = keyOf;
  }

  /** Adds a member, or `better` puts it in the place of the one that is there. */
  add(member: T, better?: (than: T) => boolean): void {
    const place = this.#placeOf(member);
    const known = this.all[place];
    if (known === undefined) {
      this.#places?.set(this.#keyOf(member), this.all.length);
      this.all.push(member);
    } else if (better?.(known)) this.all[place] = member;
  }

  #placeOf(member: T): number {
    if (this.all.length < few) {
      for (let place = 0; place < this.all.length; place++)
        if (this.#isSame(this.all[place] as T, member)) return place;
      return -1;
    }
    this.#places ??= new Map(this.all.map((known, place) => [this.#keyOf(known), place]));
    return this.#places.get(this.#keyOf(member)) ?? -1;
  }
}
