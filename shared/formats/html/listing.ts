import type { ChosenText } from './main-text/choose-blocks.ts';
import type { BlockFacts } from './main-text/facts.ts';
import { sizeOf } from './main-text/facts.ts';
import { typesOf } from './metadata/json-ld.ts';
import { isArticleNode } from './metadata/json-ld-article.ts';
import type { PageEvidence } from './page-evidence.ts';

const listTypes = /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|Blog|CategoryCodeSet|NewsFeed|DataFeed)$/;

/**
 * Why a page is no article but a list of articles, a consent wall or an empty shell; undefined for an article. Section fronts, search
 * results and home pages show many linked headings and little running text; what they say of themselves decides the doubtful ones.
 */
export function whyNoArticle(evidence: PageEvidence, chosen: ChosenText, url: string | undefined): string | undefined {
  const size = chosen.blocks.reduce((sum, { text, kind }) => sum + (kind === 'heading' ? 0 : sizeOf(text)), 0);
  const teasers = countTeasers(chosen.page.blocks);
  const claims = saysArticle(evidence);
  if (isConsentWall(chosen, size))
    return 'it is a consent wall: its text is about cookies and data, the article is not in it';
  if (claims && !isRoot(url)) return size < 80 && teasers >= 30 ? listing(teasers, size) : undefined;
  const isList = saysList(evidence) || isRoot(url);
  if (isList && size < Math.max(1500, teasers * 120)) return listing(teasers, size);
  if (teasers >= 12 && size < teasers * 60) return listing(teasers, size);
  if (size < 140 && evidence.guide.text === undefined)
    return `it holds no running text (${size} characters outside of menus and links)`;
  return undefined;
}

const listing = (teasers: number, size: number): string =>
  `it is a list of articles: ${teasers} linked headings beside ${size} characters of running text`;

/** The page calls itself an article: by linked data, Open Graph or microdata. */
function saysArticle({ data, head, micro, ld }: PageEvidence): boolean {
  const articles = data.nodes.filter(isArticleNode).length;
  const isOne = ld?.published !== undefined && articles > 0 && articles <= 3;
  const type = head.meta.get('og:type')?.[0]?.toLowerCase() ?? '';
  return (
    isOne ||
    /article|blog|story|news/.test(type) ||
    micro?.published !== undefined ||
    head.meta.has('article:published_time')
  );
}

const saysList = ({ data }: PageEvidence): boolean =>
  data.nodes
    .slice(0, 20)
    .some(
      (node) =>
        typesOf(node).some((type) => listTypes.test(type)) && !typesOf(node).some((type) => /Article/.test(type)),
    );

/** Headings that are links, and paragraphs that are links as a whole, outside of menus. */
function countTeasers(blocks: readonly BlockFacts[]): number {
  return blocks.filter(
    ({ block, linkDensity, size, around }) =>
      linkDensity > 0.8 && !around.apart && !around.hidden && (block.kind === 'heading' || size >= 45) && size < 300,
  ).length;
}

function isRoot(url: string | undefined): boolean {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed !== null && /^\/(?:index\.\w+)?$/.test(parsed.pathname) && !/\bp=\d|id=/.test(parsed.search);
}

const consent =
  /cookie|consent|einwillig|zustimm|datenschutz|tracking|privacy|consentement|traceurs|consentimiento|consenso|personenbezogen|toestemming|samtykke/gi;

function isConsentWall({ blocks, page }: ChosenText, size: number): boolean {
  if (size === 0 || size > 4000 || page.size > 12_000) return false;
  const text = blocks.map((block) => block.text).join(' ');
  return (text.match(consent)?.length ?? 0) >= Math.max(4, text.length / 250);
}
