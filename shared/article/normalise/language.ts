import type { DeliveryContext } from '../delivery-context.ts';
import type { Draft, Feed } from '../draft.ts';
import { canonicalLanguage } from '../language-tag.ts';
import type { Findings } from './findings.ts';

/** The language of the article: its own, else the feed's, else the delivery's hint. */
export function languageOf(
  draft: Draft,
  feed: Feed | undefined,
  context: DeliveryContext,
  findings: Findings,
): string | undefined {
  const own = draft.language?.trim();
  if (own) {
    const tag = canonicalLanguage(own);
    if (tag !== undefined) return tag;
    findings.problem('invalid-value', `language "${own.slice(0, 40)}" is no language tag.`, 'field');
  }
  if (feed?.language !== undefined) {
    findings.note('language', 'inherited', 'feed', 0.9, feed.language);
    return feed.language;
  }
  const hint = context.language === undefined ? undefined : canonicalLanguage(context.language);
  if (hint !== undefined) findings.note('language', 'delivered', 'delivery', 0.8, context.language);
  return hint;
}
