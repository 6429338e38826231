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
  const { teasers, longest } = weigh(chosen);
  const size = chosen.blocks.reduce((sum, { text, kind }) => sum + (kind === 'heading' ? 0 : sizeOf(text)), 0);
  if (!saysArticle(evidence) && evidence.guide.summary === undefined && isConsentWall(chosen, size))
    return 'it is a consent wall: its text is about cookies and data, the article is not in it';
  if (!saysArticle(evidence) && size < mostErrorText && isErrorPage(evidence))
    return 'it says that there is no such page, or that it may not be seen';
  if (size === 0 && (evidence.guide.text ?? '') === '') return 'it holds no running text outside of menus and links';
  const least = isRoot(url) ? 1500 : saysArticle(evidence) ? 200 : saysList(evidence) ? 800 : 450;
  if (longest >= least) return undefined;
  if (teasers >= (saysList(evidence) || isRoot(url) ? 5 : saysArticle(evidence) ? 25 : 10))
    return `it is a list of articles: ${teasers} linked headings, and between them at most ${longest} characters of running text`;
  return undefined;
}

const mostErrorText = 1500;
const errorTitle =
  /^(?:(?:error |fehler |erreur )?(?:403|404|410|500|502|503)\b|(?:sorry, )?(?:this )?page (?:not found|does(?: not|n.t) exist)|not found$|forbidden$|access denied|service unavailable|seite nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada|pagina non trovata|pagina niet gevonden|siden (?:finnes ikke|ble ikke funnet)|sidan (?:finns inte|kunde inte hittas)|nie znaleziono strony|strona nie istnieje|страница не найдена|ページが見つかりません|页面不存在|找不到(?:该|此)?页面|페이지를 찾을 수 없습니다|الصفحة غير موجودة)/i;

const isErrorPage = ({ head, headline }: PageEvidence): boolean =>
  [head.title, headline?.text].some((title) => errorTitle.test(title?.trim() ?? ''));

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

/** Linked headings and paragraphs outside of menus, and the most text that stands in a row without one of them. */
function weigh({ page, blocks }: ChosenText): { teasers: number; longest: number } {
  const chosen = new Set(blocks.map(({ index }) => index));
  let [teasers, run, longest] = [0, 0, 0];
  for (const facts of page.blocks) {
    if (isTeaser(facts)) {
      teasers++;
      run = 0;
    } else if (chosen.has(facts.block.index) && facts.block.kind !== 'heading') run += facts.size;
    longest = Math.max(longest, run);
  }
  return { teasers, longest };
}

const isTeaser = ({ block, linkDensity, size, around }: BlockFacts): boolean =>
  linkDensity > 0.8 && !around.apart && !around.hidden && (block.kind === 'heading' || size >= 45) && size < 300;

function isRoot(url: string | undefined): boolean {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed !== null && /^\/(?:index\.\w+)?$/.test(parsed.pathname) && !/\bp=\d|id=/.test(parsed.search);
}

const consent =
  /cookie|consent|einwillig|zustimm|datenschutz|tracking|privacy|consentement|traceurs|consentimiento|consenso|personenbezogen|toestemming|samtykke/gi;

function isConsentWall({ blocks, page }: ChosenText, size: number): boolean {
  if (size < 200 || size > 4000 || page.size > 12_000) return false;
  const text = blocks.map((block) => block.text).join(' ');
  return (text.match(consent)?.length ?? 0) >= Math.max(5, text.length / 250);
}
