import type { Article } from '../../article/article.ts';
import type { Entity } from './entities.ts';
import { foldName } from './fold-name.ts';
import { abbreviates } from './merge-organisations.ts';

/** Says which entity is the article's source, and adds it where the text does not name it. A host name is no organisation's name. */
export function sourceGroup({ source }: Article, found: readonly Entity[]): Entity[] {
  const { name, acronym } = source;
  if (name === undefined || /^[^\s]+\.[a-z]{2,}$/i.test(name)) return [...found];
  const isSource = (entity: Entity): boolean =>
    entity.type === 'organisation' &&
    [entity.name, ...(entity.aliases ?? [])].some(
      (form) =>
        foldName(form) === foldName(name) ||
        (acronym !== undefined && foldName(form) === foldName(acronym)) ||
        abbreviates(form, name),
    );
  if (found.some(isSource)) return found.map((entity) => (isSource(entity) ? { ...entity, role: 'source' } : entity));
  const aliases = acronym === undefined ? {} : { aliases: [acronym] };
  return [...found, { type: 'organisation', name, ...aliases, count: 0, salience: 0, role: 'source', mentions: [] }];
}
