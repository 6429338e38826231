import type { Article } from '../article/article.ts';
import { table } from '../contract.ts';
import { aliasItem, asRevision, currentItem, revisionItem, revisionKeyOf } from './article-record.ts';
import type { Bodies } from './bodies.ts';
import { type Item, putItem, readItems, type Table } from './dynamodb-calls.ts';
import type { Found, Known } from './find-articles.ts';
import { articleKey } from './keys.ts';
import type { Completion, DeliveryRef, SaveResult } from './store.ts';
import { compareSequencers, compareVersions, versionOf } from './version-order.ts';

export interface Saving {
  readonly table: Table;
  readonly bodies: Bodies;
  readonly delivery: DeliveryRef;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly completion: Completion | undefined;
}

/** Another process changed what was read meanwhile: read again and decide anew. */
export type Attempt = SaveResult | 'lost-race';

/** A changed article with what its decision and its revision need. */
export interface Changed extends Found {
  readonly current: Known;
  /** The current article whole. */
  readonly currentItem: Item | undefined;
  /** Number under which this content is kept already. */
  readonly kept: number | undefined;
}

export const isUnchanged = ({ article, current }: Found): boolean => current?.contentHash === article.contentHash;

/** Two batch reads for all that changed: the items that become revisions, and whether the new contents are kept already. */
export async function readChanged(on: Table, changed: readonly Found[]): Promise<readonly Changed[]> {
  const [currents, kept] = await Promise.all([
    readItems(
      on,
      changed.map(({ article }) => articleKey(article.id)),
      { consistent: true },
    ),
    readItems(
      on,
      changed.map(({ article }) => revisionKeyOf(article)),
      { consistent: true, attributes: ['revision'] },
    ),
  ]);
  return changed.map((found, at) => ({
    ...found,
    current: found.current as Known,
    currentItem: currents[at],
    kept: kept[at] && Number(kept[at].revision?.N ?? 0),
  }));
}

/** First sight of an article. Its further identities are claimed first: one that leads here while the article is not yet there does no harm. */
export async function createArticle(saving: Saving, found: Found): Promise<Attempt> {
  const { retentionDays } = saving.delivery;
  const expiresAt = retentionDays && Math.floor(Date.parse(saving.now()) / 1000) + retentionDays * 86_400;
  if (!(await claim(saving.table, found, found.unclaimed, expiresAt))) return 'lost-race';
  const record = recordOf(saving, found, 1, expiresAt);
  const created = await putItem(saving.table, await currentItem(record, saving.bodies), 'absent');
  return created ? { id: found.article.id, outcome: 'created', revision: 1 } : 'lost-race';
}

/** The revision that holds this content already, undefined where it has to be written. */
export function keptRevision({ delivery }: Saving, found: Found | Changed): number | undefined {
  if (isUnchanged(found)) return found.current?.revision;
  if (!('kept' in found) || found.kept === undefined) return undefined;
  return returnsTo(found.article, delivery, found.current) ? undefined : found.kept;
}

/** A content that differs from the current one: newer, or older. */
export async function changeArticle(saving: Saving, changed: Changed): Promise<Attempt> {
  const { article, current } = changed;
  // An alias that someone holds already stays theirs: the article is found by its other identities.
  await claim(saving.table, changed, changed.unclaimed, expiryOf(saving, changed));
  const order = compareVersions(versionOf(article, saving.delivery), versionOf(current, current.delivery));
  return order > 0 ? updateArticle(saving, changed) : keepLate(saving, changed);
}

/**
 * Whether a publisher took a change back, by the one sure sign: the same file was overwritten. Two feeds that carry one
 * article in two wordings, polled in turn, would else write a revision at every poll.
 */
const returnsTo = (article: Article, delivery: DeliveryRef, current: Known): boolean =>
  compareSequencers(delivery, current.delivery) > 0 &&
  compareVersions(versionOf(article, delivery), versionOf(current, current.delivery)) > 0;

/** The earlier content is kept before the new one takes its place. */
async function updateArticle(saving: Saving, changed: Changed): Promise<Attempt> {
  const { article, current, currentItem: earlier } = changed;
  if (!earlier || Number(earlier.revision?.N) !== current.revision) return 'lost-race';
  const revision = current.revision + 1;
  const next = await currentItem(recordOf(saving, changed, revision, expiryOf(saving, changed)), saving.bodies);
  await putItem(saving.table, asRevision(earlier));
  const { contentHash, revision: read } = current;
  const updated = await putItem(saving.table, next, { unchanged: { contentHash, revision: read } });
  return updated ? { id: article.id, outcome: 'updated', revision } : 'lost-race';
}

/** It never was current: revision 0. */
async function keepLate(saving: Saving, changed: Changed): Promise<Attempt> {
  const record = recordOf(saving, changed, 0, expiryOf(saving, changed));
  const late = await putItem(saving.table, await revisionItem(record, saving.bodies), 'absent');
  return { id: changed.article.id, outcome: late ? 'late' : 'unchanged', revision: 0 };
}

/** An article goes as long after it first came as its delivery said, its revisions with it; a delivery that says nothing keeps it for ever. */
const expiryOf = ({ delivery }: Saving, { currentItem: kept }: Changed): number | undefined =>
  delivery.retentionDays && kept?.[table.ttl]?.N ? Number(kept[table.ttl]?.N) : undefined;

const recordOf = (
  { delivery, now, completion }: Saving,
  { article, owner }: Found,
  revision: number,
  expiresAt: number | undefined,
) => ({ article, revision, savedAt: now(), owner, delivery, completed: completion?.version, expiresAt });

/** False when another article took one of the identities meanwhile. */
async function claim(
  on: Table,
  { article, owner }: Found,
  aliases: readonly string[],
  expiresAt: number | undefined,
): Promise<boolean> {
  const claimed = await Promise.all(
    aliases.map((alias) => putItem(on, aliasItem(alias, article.id, owner, expiresAt), 'absent')),
  );
  return claimed.every(Boolean);
}
