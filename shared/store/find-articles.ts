import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Article } from '../article/article.ts';
import type { Owner } from './article-record.ts';
import { type Item, readItems, type Table } from './dynamodb-calls.ts';
import { articleKey, nameInKey } from './keys.ts';
import type { DeliveryRef } from './store.ts';

/** The current article as deciding needs it: everything but its content. */
export type Known = Pick<Article, 'id' | 'aliases' | 'contentHash' | 'received' | 'versioncreated' | 'firstcreated'> & {
  readonly revision: number;
  /** Version of what completed it; absent where nothing did. */
  readonly completed?: number;
  readonly owner: Owner;
  readonly delivery: Pick<DeliveryRef, 'bucket' | 'key' | 'sequencer'>;
};

const knownAttributes = [
  'id',
  'aliasOf',
  'aliases',
  'contentHash',
  'received',
  'versioncreated',
  'firstcreated',
  'revision',
  'completed',
  'owner',
  'delivery',
] as const;

type Slot = Known | { readonly aliasOf: string; readonly owner: Owner };

/** An article to save, and what the table knows of it. */
export interface Found {
  /** Under the identity by which the table keeps it. */
  readonly article: Article;
  readonly owner: Owner;
  readonly current: Known | undefined;
  /** Identities that shall lead to this article and don't yet. */
  readonly unclaimed: readonly string[];
}

/**
 * Finds under which identity each article is kept, in one to three batch reads: by its own id (for what is unchanged that is
 * all), for those not there by their aliases, then what the aliases led to.
 */
export async function findArticles(on: Table, articles: readonly Article[]): Promise<readonly Found[]> {
  const slots = new Map<string, Slot | undefined>();
  const look = async (identities: readonly string[]) => {
    const unseen = [...new Set(identities)].filter((identity) => !slots.has(identity));
    if (unseen.length === 0) return;
    const options = { consistent: true, attributes: knownAttributes };
    const items = await readItems(on, unseen.map(articleKey), options);
    for (const [at, identity] of unseen.entries()) slots.set(identity, slotOf(items[at]));
  };
  await look(articles.map((article) => article.id));
  await look(articles.filter((article) => !slots.get(article.id)).flatMap((article) => article.aliases));
  const targets = articles.map((article) => targetOf(article, slots));
  await look(targets.map(({ id }) => id));
  return articles.map((article, at) => found(article, targets[at] as Target, slots));
}

const slotOf = (item: Item | undefined): Slot | undefined => (item ? (unmarshall(item) as Slot) : undefined);

interface Target {
  readonly id: string;
  readonly owner: Owner;
}

/** An equal id is the same article. An alias is followed where nothing speaks against it. */
function targetOf(article: Article, slots: ReadonlyMap<string, Slot | undefined>): Target {
  for (const identity of [article.id, ...article.aliases]) {
    const slot = slots.get(identity);
    if (slot && (identity === article.id || mayBeSame(article, slot.owner)))
      return { id: 'aliasOf' in slot ? slot.aliasOf : slot.id, owner: slot.owner };
  }
  return { id: article.id, owner: ownerOf(article) };
}

const ownerOf = ({ id, identity, source }: Article): Owner => ({
  source: nameInKey(source.id),
  identity,
  ...(identity === 'publisher' && { publisher: id }),
});

/**
 * An address alone makes no article a revision of another source's (a link blog shares the addresses it links to), nor of one
 * with another id of the publisher's (a feed whose items all link to its home page).
 */
function mayBeSame(article: Article, owner: Owner): boolean {
  if (owner.source !== nameInKey(article.source.id)) return false;
  return article.identity !== 'publisher' || owner.publisher === undefined || owner.publisher === article.id;
}

function found(article: Article, target: Target, slots: ReadonlyMap<string, Slot | undefined>): Found {
  const slot = slots.get(target.id);
  const current = slot && 'id' in slot ? slot : undefined;
  const owner = current?.owner ?? target.owner;
  const adopted = article.id === target.id ? article : adopt(article, target);
  const known = new Set([target.id, ...(current?.aliases ?? [])]);
  return {
    article: adopted,
    owner: owner.publisher || article.identity !== 'publisher' ? owner : { ...owner, publisher: article.id },
    current,
    unclaimed: adopted.aliases.filter((alias) => !known.has(alias) && !slots.get(alias)),
  };
}

const adopt = (article: Article, { id, owner }: Target): Article => ({
  ...article,
  id,
  identity: owner.identity,
  aliases: [...new Set([article.id, ...article.aliases])].filter((alias) => alias !== id),
});
