import type { Article } from '../article/article.ts';
import type { Draft, Feed } from '../article/draft.ts';
import { identifyAnew } from '../article/identity-parts.ts';
import type { Position, Problem } from '../article/problem.ts';
import { ladderApart, type Telling, tellingOf } from '../article/tell-apart.ts';
import { likelyIdentity } from './likely-identity.ts';
import { Recent } from './recent.ts';

type Ladder = readonly Article['identity'][];

export interface Item {
  readonly draft: Draft;
  /** What was told of its feed before it. */
  readonly feed: Feed | undefined;
}

export interface Normalised {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** What is held before the first article comes out: a feed as it is polled, whole, and the beginning of a long file. */
const most = { readings: 500, characters: 250_000 };

/** Identities that are remembered of a long file, half of them at least. */
const remembered = 4_000;

/** So many articles of one identity tell whatever more would. */
const enough = 4;

interface Met {
  readonly tellings: readonly Telling[];
  readonly ladder?: Ladder | undefined;
}

/**
 * Keeps articles of one document apart that share an identity and are not the same. The first of them is known by something else as
 * well, so the beginning of a document is held until it is known; else an id would hang on the order of a feed, which changes with
 * every poll. Beyond that, a document comes in one order, and what repeats an earlier article's identity steps aside. Memory is bounded.
 */
export class SharedIdentities {
  readonly #normalise: (item: Item) => Normalised;
  /** Problems of the document keep their place between its items. */
  #held: (Item | Problem)[] | undefined = [];
  #characters = 0;
  readonly #met = new Recent<Met>(remembered);

  constructor(normalise: (item: Item) => Normalised) {
    this.#normalise = normalise;
  }

  *add(item: Item): Generator<Normalised> {
    if (this.#held === undefined) yield this.#stepAside(this.#normalise(item), item.draft.position);
    else yield* this.#hold(item, this.#held);
  }

  *problem(problem: Problem): Generator<Normalised> {
    if (this.#held === undefined) yield { problems: [problem] };
    else yield* this.#hold(problem, this.#held);
  }

  *#hold(one: Item | Problem, held: (Item | Problem)[]): Generator<Normalised> {
    held.push(one);
    if ('draft' in one) this.#characters += lengthOf(one.draft);
    if (held.length < most.readings && this.#characters < most.characters) return;
    for (const normalised of this.release()) {
      this.#remember(normalised.article);
      yield normalised;
    }
  }

  /** What is held; nothing is held after it. */
  *release(): Generator<Normalised> {
    const all = this.#held ?? [];
    this.#held = undefined;
    const groups = groupsOf(all.filter((one) => 'draft' in one));
    const settled = new Map<Item, Normalised>();
    for (const item of all) {
      if (!('draft' in item)) {
        yield { problems: [item] };
        continue;
      }
      const group = groups.get(item);
      if (group && !settled.has(item))
        for (const [at, one] of this.#apart(group).entries()) settled.set(group[at] as Item, one);
      yield settled.get(item) ?? this.#normalise(item);
    }
  }

  #apart(group: readonly Item[]): readonly Normalised[] {
    let all = group.map((item) => this.#normalise(item));
    // Once more for what then shares an address.
    for (let ladders = this.#laddersOf(all, group); ladders.size > 0; ladders = this.#laddersOf(all, group))
      all = all.map((one) => {
        const found = one.article && ladders.get(one.article.id);
        if (!one.article || !found) return one;
        const problems = found.told === one ? [...one.problems, found.problem] : one.problems;
        return { article: identifyAnew(one.article, found.ladder), problems };
      });
    return all;
  }

  #laddersOf(all: readonly Normalised[], group: readonly Item[]) {
    const found = new Map<string, { ladder: Ladder; told: Normalised; problem: Problem }>();
    const shared = all.filter(({ article }) => article && mayBeShared(article));
    for (const [id, same] of Map.groupBy(shared, ({ article }) => article?.id ?? '')) {
      const ladder = ladderApart(same.map(({ article }) => tellingOf(article as Article)));
      const [first, told] = same;
      if (!ladder || !first?.article || !told) continue;
      this.#met.set(id, { tellings: [], ladder });
      const { position } = group[all.indexOf(told)]?.draft ?? {};
      found.set(id, { ladder, told, problem: problemOf(first.article, same.length, ladder, position) });
    }
    return found;
  }

  /** An article beyond what was held. */
  #stepAside({ article, problems }: Normalised, position: Position | undefined): Normalised {
    if (!article) return { problems };
    const met = this.#met.get(article.id);
    const ladder = met && (met.ladder ?? ladderWith(met, article));
    if (!ladder) {
      this.#remember(article);
      return { article, problems };
    }
    const told = met.ladder ? problems : [...problems, problemOf(article, 1, ladder, position)];
    this.#met.set(article.id, { tellings: [], ladder });
    return this.#stepAside({ article: identifyAnew(article, ladder), problems: told }, position);
  }

  #remember(article: Article | undefined): void {
    if (!article || !mayBeShared(article)) return;
    const { tellings = [], ladder } = this.#met.get(article.id) ?? {};
    if (ladder === undefined && tellings.length < enough)
      this.#met.set(article.id, { tellings: [...tellings, tellingOf(article)] });
  }
}

/** The groups of two and more that will share an identity, by each of their items. */
function groupsOf(all: readonly Item[]): Map<Item, Item[]> {
  const firsts = new Map<string | Draft, Item>();
  const groups = new Map<Item, Item[]>();
  for (const item of all) {
    const key = likelyIdentity(item.draft);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, item);
      continue;
    }
    const group = groups.get(first) ?? [first];
    group.push(item);
    groups.set(first, group).set(item, group);
  }
  return groups;
}

/** What the text identifies is the same text. */
const mayBeShared = ({ identity }: Article): boolean => identity === 'publisher' || identity === 'url';

const ladderWith = ({ tellings }: Met, article: Article): Ladder | undefined =>
  mayBeShared(article) ? ladderApart([...tellings, tellingOf(article)]) : undefined;

function lengthOf({ summary, body }: Draft): number {
  const inBody = body === undefined ? 0 : 'value' in body ? body.value.length : body.length * 200;
  return 500 + inBody + (summary?.value.length ?? 0);
}

/** @param count of those that share it, or 1 where they came long before */
function problemOf(
  { uri = '', url = '', identity }: Article,
  count: number,
  ladder: Ladder,
  position?: Position,
): Problem {
  const shared = identity === 'publisher' ? `identifier "${uri.slice(0, 200)}"` : `address "${url.slice(0, 200)}"`;
  const who = count > 1 ? `${count} items have the ${shared}` : `An item has an earlier one's ${shared}`;
  const by = ladder[0] === 'url' ? 'address' : 'headline and time';
  const message = `${who}, but differ; they are kept apart as articles of their own, known by their ${by}`;
  return { code: 'shared-identity', message, lost: 'nothing', ...(position && { position }) };
}
