import { formatTable } from '../../local/terminal/table.ts';
import { feedRow, feedRowHeadings } from '../../shared/feeds/feed-text.ts';
import type { Feed } from '../../shared/store/subscription.ts';

/** Columns that a line must have for names and notes to stand beside the rest. */
const wide = 120;
/** The columns before the feed's name. */
const figures = feedRowHeadings.indexOf('feed');

/** Feeds as a table; on a narrow terminal, name and notes stand under each row and are left whole. @param now epoch milliseconds */
export function feedTable(feeds: readonly Feed[], now: number, lineWidth: number): string {
  const rows = feeds.map((feed) => feedRow(feed, now));
  if (lineWidth >= wide) return formatTable(feedRowHeadings, rows, lineWidth);
  const table = formatTable(
    feedRowHeadings.slice(0, figures),
    rows.map((row) => row.slice(0, figures)),
    lineWidth,
  );
  const [heading, rule, ...lines] = table.split('\n');
  const under = (at: number) => (rows[at]?.slice(figures) ?? []).filter(Boolean).map((text) => `  ${text}`);
  return [heading, rule, ...lines.flatMap((line, at) => [line, ...under(at)])].join('\n');
}
