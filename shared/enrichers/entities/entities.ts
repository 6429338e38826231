import type { Article } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import { findNames } from './find-names.ts';
import type { EntityType } from './labels.ts';
import type { FoundName } from './mention.ts';
import { mergeNames, type NamedGroup } from './merge-names.ts';
import { type Mention, placeMention } from './place-mention.ts';
import { rateSalience } from './salience.ts';
import { sourceGroup } from './source-entity.ts';

export interface Entity {
  readonly type: EntityType;
  /** The fullest form that the article gives: "Vladimir Putin" where it also says Putin, an expansion rather than its acronym. */
  readonly name: string;
  /** Other forms of the article, in order. */
  readonly aliases?: readonly string[];
  /** Mentions in headline, summary and body. */
  readonly count: number;
  /** 0–1 within the article: by count and by how early and prominent; 1 is its foremost entity. */
  readonly salience: number;
  /** Set where the entity is the article's source, which may stand outside the text. */
  readonly role?: 'source';
  readonly mentions: readonly Mention[];
}

export interface Entities {
  /** Most salient first. */
  readonly entities: readonly Entity[];
}

function describe(group: NamedGroup, salience: number, shared: Shared): Entity {
  const aliases = [...new Set(group.mentions.map(({ text }) => text))].filter((text) => text !== group.name);
  return {
    type: group.type,
    name: group.name,
    ...(aliases.length > 0 ? { aliases } : {}),
    count: group.mentions.length,
    salience,
    mentions: group.mentions.map((mention) => placeMention(mention, shared.parts)),
  };
}

/** The entities that names in the order of the text are mentions of, whoever found them. */
export function entitiesOf(article: Article, shared: Shared, names: readonly FoundName[]): Entities {
  const groups = mergeNames(names);
  const salience = rateSalience(groups, shared.parts);
  const entities = groups.map((group, i) => describe(group, salience[i] as number, shared));
  return { entities: sourceGroup(article, entities).sort((a, b) => b.salience - a.salience) };
}

/** People, organisations and places that an article names, each once with all its mentions. */
export const entities: Enricher<'entities', Entities> = {
  name: 'entities',
  version: 4,
  after: ['language'],
  enrich: (article, shared) => entitiesOf(article, shared, findNames(shared)),
};
