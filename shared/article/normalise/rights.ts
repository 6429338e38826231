import type { Article } from '../article.ts';
import type { DeliveryContext } from '../delivery-context.ts';
import type { Draft, DraftSource, Feed } from '../draft.ts';
import { resolveUrl } from '../urls.ts';
import type { Findings } from './findings.ts';
import { cleanText } from './text.ts';

type Rights = Pick<Article, 'copyrightholder' | 'copyrightnotice' | 'usageterms'>;

/** Rights as the delivery states them, else the article itself, else its feed. */
export function rightsOf(draft: Draft, feed: Feed | undefined, context: DeliveryContext, findings: Findings): Rights {
  const rights: Rights = {};
  for (const field of ['copyrightholder', 'copyrightnotice', 'usageterms'] as const) {
    const told = context[field]?.trim();
    const own = cleanText(draft[field], field, findings);
    const inherited = field === 'copyrightnotice' ? feed?.copyrightnotice : undefined;
    const value = told || own || inherited;
    if (!value) continue;
    rights[field] = value;
    if (told) findings.note(field, 'delivered', 'delivery', 1, own);
    else if (!own) findings.note(field, 'inherited', 'feed', 0.9);
  }
  return rights;
}

/** Who delivered it: as the delivery states it, else the document. */
export function providerOf(draft: Draft, context: DeliveryContext, findings: Findings): Article['provider'] {
  const told = context.provider;
  const name = told?.name.trim() || cleanText(draft.provider?.name, 'provider', findings);
  if (!name) return undefined;
  const raw = told?.name.trim() ? told.uri : draft.provider?.uri;
  const uri = raw === undefined ? undefined : resolveUrl(raw);
  if (told?.name.trim()) findings.note('provider', 'delivered', 'delivery', 1, draft.provider?.name);
  return { name, ...(uri && { uri }) };
}

/** The article's own source as the document names it. */
export function ownSource(draft: Draft, base: string | undefined, findings: Findings): DraftSource | undefined {
  if (!draft.source) return undefined;
  const name = cleanText(draft.source.name, 'source', findings);
  const acronym = cleanText(draft.source.acronym, 'source', findings);
  const id = cleanText(draft.source.id, 'source', findings);
  const uri = draft.source.uri === undefined ? undefined : resolveUrl(draft.source.uri, base);
  return { ...(id && { id }), ...(name && { name }), ...(uri && { uri }), ...(acronym && { acronym }) };
}
