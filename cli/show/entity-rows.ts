import type { Entities, Entity } from '../../shared/enrichers/entities/entities.ts';
import type { Sentiment } from '../../shared/enrichers/sentiment/sentiment.ts';
import { type Row, signed, times } from './row.ts';

const labels = { person: 'people', organisation: 'organisations', place: 'place names' } as const;

/** By type, most salient first: name, other forms, mentions, and the tone of the text toward it where that is not neutral. */
export function entityRows({ entities }: Entities, sentiment: Sentiment | undefined): Row[] {
  const toneOf = new Map((sentiment?.entities ?? []).map((tone) => [`${tone.type} ${tone.name}`, tone]));
  const describe = ({ type, name, aliases = [], count, role }: Entity) => {
    const tone = toneOf.get(`${type} ${name}`);
    const facts = [
      aliases.length > 0 && `also ${aliases.join(', ')}`,
      role && `the ${role}`,
      tone && tone.label !== 'neutral' && `${tone.label} ${signed(tone.score)}`,
    ].filter(Boolean);
    return `${name}${times(Math.max(count, 1))}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
  };
  return Object.entries(labels).flatMap(([type, label]): Row[] => {
    const named = entities.filter((entity) => entity.type === type);
    return named.length > 0 ? [[label, [named.map(describe).join(', ')]]] : [];
  });
}
