import type { Article } from '../article.ts';
import type { Draft } from '../draft.ts';
import { cleanStatus } from './codes.ts';
import type { Findings } from './findings.ts';

/** What columns of tables say where there is no embargo. */
const none = /^(?:no|none|not embargoed|false|n\/?a|null|nil|nein|non|-+|[0-9]{1,2})$/i;

/** The status as published; an embargo whose end can't be read holds the article until an editor lets it go. */
export function heldStatus(draft: Draft, embargoed: string | undefined, findings: Findings): Article['pubStatus'] {
  const status = cleanStatus(draft.pubStatus, findings);
  const told = draft.embargoed?.trim();
  if (status !== 'usable' || !told || embargoed !== undefined || none.test(told) || isPast(told)) return status;
  findings.note('pubStatus', 'guessed', 'embargo whose end can not be read', 0.9, told);
  return 'withheld';
}

/** Zeros and 1970 are what software writes for no date. */
const isPast = (told: string): boolean => /^(?:0000|0001|1970)\b|^(?:Thu, )?0?1 Jan 1970\b/i.test(told);
