import { type Receipt, saveOutcomes } from '../../shared/store/store.ts';

/** What became of a delivery, in a line: `✓ feeds/desk.xml  rss  3 created, 1 unchanged`. */
export function receiptLine(receipt: Receipt): string {
  const { delivery, status, rejection, formats } = receipt;
  if (status === 'rejected') return `✗ ${delivery.key}  rejected (${rejection?.code}): ${rejection?.message}`;
  return `✓ ${delivery.key}  ${formats.join(', ')}  ${countsText(receipt)}`;
}

/** The counts that are not zero: `3 created, 1 unchanged, 2 problems`. */
export function countsText({ counts }: Receipt): string {
  const parts = [...saveOutcomes, 'rejected', 'problems'] as const;
  const text = parts.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${wording(name, counts[name])}`);
  return text.join(', ') || 'no articles';
}

const wording = (name: string, count: number): string => (name === 'problems' && count === 1 ? 'problem' : name);
