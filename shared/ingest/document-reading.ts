import type { Article } from '../article/article.ts';
import type { Feed } from '../article/draft.ts';
import type { Problem } from '../article/problem.ts';

/** What reading a delivery tells, in the order of the document. */
export type DocumentReading =
  | { readonly type: 'format'; readonly format: string; readonly encoding: string; readonly path?: string }
  | { readonly type: 'feed'; readonly feed: Feed }
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'problem'; readonly problem: Problem };
