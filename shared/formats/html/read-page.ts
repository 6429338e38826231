import type { Draft } from '../../article/draft.ts';
import { DocumentRejected, type Problem } from '../../article/problem.ts';
import type { Limits } from '../limits.ts';
import { furtherPages } from './further-pages.ts';
import { whyNoArticle } from './listing.ts';
import { chooseBlocks } from './main-text/choose-blocks.ts';
import { authorsIn, dateInUrl, linesNear, publishedIn } from './metadata/near-title.ts';
import { gatherEvidence, type PageEvidence, pickAuthors, pickTime } from './page-evidence.ts';
import { shortened } from './paywall.ts';
import { readBody } from './read-body.ts';
import { toDraft } from './to-draft.ts';

export interface PageReading {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/**
 * One article page as a draft. Structured data first, then what readers see.
 * @throws DocumentRejected no-articles, for lists of articles, consent walls and pages without text
 */
export function readPage(html: string, baseUrl: string | undefined, limits: Limits): PageReading {
  const evidence = gatherEvidence(html, baseUrl, limits);
  const { ld, meta, micro, head } = evidence;
  const url = meta.url ?? ld?.url ?? micro?.url ?? baseUrl;
  const base = head.base || url;
  const chosen = chooseBlocks(evidence.root, evidence.blocks, evidence.guide);
  const lines = linesNear(chosen.page.blocks, chosen.title);
  const authors = pickAuthors(evidence) ?? authorsIn(lines);
  const published = pickTime(evidence, 'published') ?? publishedIn(lines) ?? dateInUrl(url);
  const text = readBody(evidence, chosen, authors, base, limits);
  const reason = text.from === 'page' ? whyNoArticle(evidence, chosen, url) : undefined;
  if (reason !== undefined)
    throw new DocumentRejected('no-articles', `The page is no article: ${reason}; deliver the articles' own pages`);
  const further = furtherPages(evidence.root, head, { url, baseUrl, base });
  return {
    // A piece of a string keeps the whole string in memory: whoever holds the draft must not hold the page.
    draft: structuredClone(toDraft(evidence, { url, base, authors, published, text, further })),
    problems: [...brokenData(evidence), ...shortened(evidence, chosen, text.body), ...further.problems],
  };
}

function brokenData({ data }: PageEvidence): Problem[] {
  if (data.broken === 0) return [];
  const message = `${data.broken} script(s) of type application/ld+json hold no JSON, even mended; the page's other fields were used`;
  return [{ code: 'malformed', message, lost: 'nothing' }];
}
