import type { Article } from '../article.ts';
import type { Draft } from '../draft.ts';
import { resolveUrl } from '../urls.ts';
import type { Findings } from './findings.ts';
import { cleanText } from './text.ts';

/** Place, date and agency as printed at the beginning of the text. */
export function datelineOf(draft: Draft, findings: Findings): Article['dateline'] {
  const text = cleanText(draft.dateline?.text, 'dateline', findings);
  if (!draft.dateline || text === undefined) return undefined;
  const place = cleanText(draft.dateline.place, 'dateline', findings);
  const date = cleanText(draft.dateline.date, 'dateline', findings);
  const agency = cleanText(draft.dateline.agency, 'dateline', findings);
  return { text, ...(place && { place }), ...(date && { date }), ...(agency && { agency }) };
}

/** Number of comments and their address, where either is given. */
export function commentsOf(draft: Draft, base: string | undefined): Article['comments'] {
  if (!draft.comments) return undefined;
  const count = /^\s*\d{1,9}\s*$/.test(draft.comments.count ?? '') ? Number(draft.comments.count) : undefined;
  const url = draft.comments.url === undefined ? undefined : resolveUrl(draft.comments.url, base);
  if (count === undefined && url === undefined) return undefined;
  return { ...(count !== undefined && { count }), ...(url && { url }) };
}
