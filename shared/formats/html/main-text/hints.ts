import { attribute, type PageElement } from '../tree/element.ts';

/**
 * What people call the parts of a page. Class names, ids and roles are written for humans, in English or the site's own language; each
 * group is one meaning, and says nothing of any one site.
 */
const groups = [
  [
    'related',
    /relat|recommend|recirc|read-?(?:more|next|also)|more-?(?:stories|news|on|from|articles)|also-?(?:read|like)|similar|suggest|trending|popular|most-?(?:read|viewed|shared|recent)|latest|outbrain|taboola|zergnet|plista|ligatus|revcontent|see-?also|further|weiterlesen|mehr-?zum|lire-?aussi|a-?lire|relacionad|correlat|leia|lees-?ook|podobne|voir-?aussi|up-?next|next-?(?:article|post|story)|cross-?link|article-?list|headlines|river|see-?more|link-?box|onward|prev-?next|post-?nav|yarpp|also-?in|relaterade|lasmer|les-?ogsa/,
  ],
  [
    'card',
    /teaser|promo|cards?(?:-|_|$| )|tiles?(?:-|_|$| )|list-?item|listing|feed|carousel|slider|swiper|grid|thumb/,
  ],
  [
    'newsletter',
    /newsletter|subscri|sign-?up|mailing|e-?mail-?(?:form|box)|abonn|piano|paywall|pay-?wall|reg-?wall|gate|offer|member|donat|contribut|support-?us|call-?to|cta|login|log-?in|sign-?in|account|regist/,
  ],
  [
    'social',
    /shar(?:e|ing)|social|follow|twitter|facebook|whats-?app|telegram|add-?this|addtoany|shareda|like-?button|tool-?bar|tools|print|bookmark|reaction|teilen|partag|compart|condivid/,
  ],
  [
    'comment',
    /comment|disqus|respond|reply|replies|discuss|kommentar|coment|reacti(?:e|es)|livefyre|coral|forum|feedback|opinionary|reader-?letters|survey|poll|quiz|vote|rating/,
  ],
  [
    'advert',
    /(?:^|[-_ ])(?:ad|ads|adv|adbox|adslot|adunit|advert\w*|adsense|gpt|dfp|mpu|leaderboard)(?:$|[-_ \d])|sponsor|banner|anzeige|publicid|publicit|werbung|commercial|affiliate|shopping|deals?(?:$|[-_ ])|promoted|partner|taboola|outbrain|merch|product|buy/,
  ],
  [
    'navigation',
    /nav(?:$|[-_ ]|igation|bar)|menu|bread-?crumb|paginat|pager|paging|(?:^|[-_ ])tabs?(?:$|[-_ ])|skip|toggle|drop-?down|search|sitemap|hamburger|drawer/,
  ],
  ['footer', /foot|copyright|legal|colophon|imprint|impressum|disclaimer|bottom|rodape|pied/],
  ['header', /header|mast-?head|logo|brand|top-?bar|site-?head/],
  [
    'sidebar',
    /side-?bar|aside|(?:^|[-_ ])(?:rail|right|secondary|complementary|widgets?|sidecol)(?:$|[-_ ])|column-?right|right-?col|margin-?col/,
  ],
  [
    'figure',
    /caption|credit|figure|image|photo|picture|galler|slide-?show|media|video|player|thumbnail|legend|bildunter|bildtext|(?:^|[-_ ])(?:img|pic|foto|wp-caption)/,
  ],
  [
    'byline',
    /by-?line|author|writer|contributor|profile|(?:^|[-_ ])bio(?:$|[-_ ])|avatar|autor|auteur|verfasser|redakt|signature|reporter|journalist|vcard|staff/,
  ],
  [
    'meta',
    /meta|(?:^|[-_ ])(?:date|time|info|tags?|topics?|label|kicker|category|categories|cat|section-name|rubrik|eyebrow|stamp|dateline|source|keywords|subjects?)(?:$|[-_ ])|datetime|timestamp|pub-?date|posted|published|updated|overline|supertitle|themen|stichw|etiquet|fecha|categor|last-?modif|reading-?time|post-?info/,
  ],
  [
    'overlay',
    /modal|pop-?up|overlay|cookie|consent|gdpr|light-?box|tooltip|(?:^|[-_ ])cmp(?:$|[-_ ])|onetrust|didomi|dialog|notification|notice|alert|toast|adblock|warning|breaking|ticker/,
  ],
  [
    'unseen',
    /hidden|(?:^|[-_ ])hide(?:$|[-_ ])|screen-?reader|sr-only|invisible|d-none|print-?only|display-?none|visually|offscreen|noscript/,
  ],
  [
    'inset',
    /(?:^|[-_ ])toc(?:$|[-_ ])|table-?of-?contents|info-?box|fact-?(?:box|file|s)|side-?box|key-?(?:points|facts|takeaways)|highlights|pull-?quote|embed|tweet|instagram|inset|(?:^|[-_ ])box(?:$|[-_ ])|callout|infobox|timeline|widget|module|block-?quote|aside|kasten|supplement|in-?read|interstitial|summary-?box/,
  ],
  [
    'title',
    /(?:^|[-_ ])(?:title|headline|hed|titre|titulo|titolo|tit|heading)(?:$|[-_ ])|head-?line|(?:article|post|entry|page|story)-?(?:title|head)/,
  ],
  [
    'standfirst',
    /sub-?(?:title|head|line|hed)|(?:^|[-_ ])(?:dek|deck|lead|lede|intro|summary|excerpt|chapo|chapeau|vorspann|sommario|entradilla|bajada|abstract|ingress|description|desc|subtitulo|copete|volanta|catenaccio|sapo|lid|synopsis|preamble|manchet|perex)(?:$|[-_ ])|stand-?first|introduction|(?:article|post|story)-?(?:lead|intro|summary|dek)/,
  ],
  [
    'body',
    /(?:article|entry|post|story|news|content|page|main|blog|single|detail|item|field|editor|rich|document)[-_]{0,2}(?:body|text|content|copy|main|inner|detail|entry|richtext|paragraph|wrap)|body-?(?:text|copy|content|main)|(?:text|content)-?(?:body|article|area|wrapper|block|container)|articletext|td-post-content|rich-?text|paragraph|artikel-?(?:text|inhalt|body|content)|(?:corps|texto|testo|cuerpo|tekst|brodtext|fliesstext|copytext|prose|maintext|bodytext|storytext|articlebody)/,
  ],
  [
    'article',
    /article|(?:^|[-_ ])(?:post|story|entry|hentry|artikel|articulo|articolo|beitrag|news|blog|single|noticia|materia)(?:$|[-_ \d])|news-?item/,
  ],
  ['content', /content|(?:^|[-_ ])(?:main|text|copy|body|inhalt|contenu|contenido|conteudo)(?:$|[-_ ])|primary/],
] as const;

export const hintNames = groups.map(([name]) => name);
export type HintName = (typeof hintNames)[number];
const patterns: readonly RegExp[] = groups.map(([, pattern]) => pattern);

/** Bits of these groups. */
export const hintMask = (...names: readonly HintName[]): number =>
  names.reduce((mask, name) => mask | (1 << hintNames.indexOf(name)), 0);

const namingAttributes = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-component',
  'data-testid',
  'data-type',
  'data-role',
  'data-qa',
  'data-test',
  'data-module',
  'data-block',
  'data-name',
  'data-element',
  'data-component-name',
] as const;

/** The groups that an element's names belong to, as bits; one reader for each page, which remembers the names it has seen. */
export function hintReader(): (element: PageElement) => number {
  const seen = new Map<string, number>();
  return (element) => {
    if (element.attributes.size === 0) return 0;
    const names = namesOf(element);
    if (names === '') return 0;
    let bits = seen.get(names);
    if (bits === undefined) {
      bits = hintsIn(names);
      seen.set(names, bits);
    }
    return bits;
  };
}

function namesOf(element: PageElement): string {
  let names = '';
  for (const key of namingAttributes) {
    const value = attribute(element, key);
    if (value) names += names === '' ? value : ` ${value}`;
  }
  return names.length > 300 ? names.slice(0, 300) : names;
}

/** `ArticleBody` and `articleBody` read as `article-body`. */
function hintsIn(names: string): number {
  const text = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  let bits = 0;
  for (let index = 0; index < patterns.length; index++) if (patterns[index]?.test(text)) bits |= 1 << index;
  return bits;
}
