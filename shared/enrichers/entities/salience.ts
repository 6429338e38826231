import type { TextPart } from '../text/parts.ts';
import type { NamedGroup } from './merge-names.ts';
import { partAt } from './place-mention.ts';

const headlineWeight = 3;
const leadWeight = 2;
/** Characters from the start of the text that count as the lead. */
const leadLength = 600;

/** How much each group matters to its article, 0–1 relative to the foremost: mentions, those of headline and lead weighing more. */
export function rateSalience(groups: readonly NamedGroup[], parts: readonly TextPart[]): number[] {
  const weights = groups.map(({ mentions }) =>
    mentions.reduce((sum, { start }) => {
      const headline = partAt(parts, start).field === 'headline';
      return sum + (headline ? headlineWeight : start < leadLength ? leadWeight : 1);
    }, 0),
  );
  const most = Math.max(1, ...weights);
  return weights.map((weight) => Math.round((weight / most) * 100) / 100);
}
