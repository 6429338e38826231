import type { Draft } from '../article/draft.ts';
import { canonicalUri } from '../article/identity.ts';
import { canonicalUrl } from '../article/urls.ts';

/** What will identify a draft, told without normalising it; two articles of one identity agree in it. A draft itself where nothing does. */
export function likelyIdentity(draft: Draft): string | Draft {
  const uri = (draft.persistentUri ?? draft.uri)?.trim();
  const publisher = uri ? canonicalUri(uri) : undefined;
  if (publisher !== undefined) return publisher;
  return draft.url === undefined ? draft : canonicalUrl(draft.url.trim());
}
