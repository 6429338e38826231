import { type BlockFacts, contains, densest, type ElementFacts, lowestWith, type PageFacts } from './facts.ts';
import { hintNames } from './hints.ts';
import { type Overlap, overlapWith } from './overlap.ts';
import { phraseGroups, phrasesIn } from './phrases.ts';

/** What the page says of its article elsewhere, to compare blocks with. */
export interface Guide {
  readonly headline: string | undefined;
  readonly summary: string | undefined;
  /** The article's text as structured data gives it. */
  readonly text: string | undefined;
}

const containerLevels = 5;
/** Groups whose names count even on what holds most of the text. */
const anyHints = ['body', 'article', 'content', 'comment', 'related'] as const;
const structural = [
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'figure',
  'ul',
  'li',
  'table',
  'blockquote',
  'p',
  'dl',
  'button',
  'details',
] as const;
const kinds = ['paragraph', 'heading', 'listItem', 'quote', 'caption', 'cell', 'preformatted'] as const;

const ownNames = [
  'size',
  'words',
  'linkDensity',
  'links',
  'endsSentence',
  'endsColon',
  'startsUpper',
  'commas',
  'upperShare',
  'digitShare',
  'wordLength',
  'bold',
  'italic',
  'kind',
  'level',
  'hidden',
  'isP',
  'isLi',
  'isDiv',
  'question',
  'quoted',
  'duplicates',
  'headlineOverlap',
  'summaryOverlap',
  'textOverlap',
  'good',
  'pipes',
  'sentences',
  'breaks',
  'listDepth',
] as const;
const placeNames = [
  'index',
  'indexShare',
  'goodBefore',
  'fromTitle',
  'hasTitle',
  'inRoot',
  'rootShare',
  'inDense',
  'denseShare',
  'belowDense',
  'fromFirstGood',
  'fromLastGood',
  'inWide',
  'depth',
  'branchGood',
  'branchSize',
  'branchLinks',
  'branchBlocks',
  'signatureBlocks',
  'signatureGood',
  'signatureSize',
  'signatureLinks',
  'goodInSignature',
  'pageBlocks',
  'pageGood',
  'guideRuns',
  'siblingsLike',
  'apart',
  'titleArticle',
  'fromTitleBranch',
  'titleBranchGood',
  'titlesSince',
  'underHeading',
  'headingLevel',
  'headingPhrases',
  'headingApart',
  'run',
  'runPlace',
  'runGood',
  'sinceBigLinks',
] as const;
const containerNames = ['Size', 'Links', 'GoodShare', 'GoodPart', 'Blocks', 'BlockSize'] as const;
const neighbourNames = ['Size', 'Links', 'Good', 'Kind', 'SameElement', 'Sentence', 'Phrases', 'TextOverlap'] as const;
const neighbours = [-3, -2, -1, 1, 2, 3] as const;

/** Names of the features in their order; the model refers to them by number. */
export const featureNames: readonly string[] = [
  ...ownNames,
  ...Array.from({ length: phraseGroups }, (_, index) => `phrase${index}`),
  ...placeNames,
  ...Array.from({ length: containerLevels }, (_, level) =>
    containerNames.map((name) => `container${level}${name}`),
  ).flat(),
  ...hintNames.map((name) => `hint-${name}`),
  ...anyHints.map((name) => `any-${name}`),
  ...structural.map((name) => `in-${name}`),
  ...neighbours.flatMap((offset) => neighbourNames.map((name) => `next${offset}${name}`)),
  'goodAround',
  'linksAround',
];
export const featureCount = featureNames.length;

export interface PageFeatures {
  /** Row after row, one for each candidate. */
  readonly rows: Float32Array;
  /** Positions of the blocks that may be text at all, rising. */
  readonly candidates: Int32Array;
}

/** Features of the blocks that may be text: menus and lists of links, which most blocks of a page are, cost nothing further. */
export function featuresOf(page: PageFacts, guide: Guide, title: number): PageFeatures {
  const candidates = Int32Array.from(page.blocks.flatMap((facts) => (mayBeText(facts) ? [facts.block.index] : [])));
  const rows = new Float32Array(candidates.length * featureCount);
  const context = contextOf(page, guide, title);
  candidates.forEach((index, row) => {
    new Row(rows, row * featureCount).fill(page.blocks[index] as BlockFacts, index, context);
  });
  return { rows, candidates };
}

const mayBeText = ({ linkDensity, around, size }: BlockFacts): boolean =>
  linkDensity < 0.8 || !(around.apart || around.hidden || size < 20);

interface Signature {
  blocks: number;
  size: number;
  good: number;
  linked: number;
}

interface Context {
  readonly page: PageFacts;
  readonly wide: ElementFacts;
  readonly root: ElementFacts;
  readonly dense: ElementFacts;
  readonly headline: Overlap;
  readonly summary: Overlap;
  readonly textOverlap: Float32Array;
  readonly guideRuns: number;
  readonly phrases: Uint16Array;
  readonly signatures: ReadonlyMap<number, Signature>;
  readonly signatureOf: readonly number[];
  readonly counts: ReadonlyMap<string, number>;
  readonly goodBefore: Float32Array;
  /** Position of the title's block; -1 where none is seen. */
  readonly title: number;
  readonly firstGood: number;
  readonly order: Order;
  readonly lastGood: number;
}

function contextOf(page: PageFacts, guide: Guide, title: number): Context {
  const { blocks } = page;
  const headline = overlapWith(guide.headline);
  const guided =
    guide.text !== undefined && guide.text.length >= 200 ? overlapWith(guide.text) : overlapWith(undefined);
  const dense = densest(page);
  const signatureOf = signaturesOf(blocks);
  const signatures = new Map<number, Signature>();
  const counts = new Map<string, number>();
  const goodBefore = new Float32Array(blocks.length);
  let good = 0;
  blocks.forEach(({ size, block, good: isGood }, index) => {
    const key = signatureOf[index] ?? 0;
    const sums = signatures.get(key) ?? { blocks: 0, size: 0, good: 0, linked: 0 };
    sums.blocks++;
    sums.size += size;
    sums.linked += block.linked;
    if (isGood) sums.good += size;
    signatures.set(key, sums);
    counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
    goodBefore[index] = good;
    if (isGood) good += size;
  });
  const inDense = blocks.flatMap(({ good: isGood, around }, index) =>
    isGood && contains(dense, around) ? [index] : [],
  );
  return {
    page,
    wide: lowestWith(page, 0.9),
    root: lowestWith(page, 0.5),
    dense,
    headline,
    summary: overlapWith(guide.summary),
    textOverlap: Float32Array.from(blocks, ({ block }) => guided.of(block.text)),
    guideRuns: guided.runs,
    phrases: Uint16Array.from(blocks, ({ block }) => phrasesIn(block.text)),
    signatures,
    signatureOf,
    counts,
    goodBefore,
    title,
    firstGood: inDense[0] ?? 0,
    order: orderOf(page, title, signatureOf),
    lastGood: inDense.at(-1) ?? blocks.length,
  };
}

/** By block: the heading above it, the headings like the title since that, and the run of blocks with its signature. */
interface Order {
  readonly heading: Int32Array;
  readonly titlesSince: Float32Array;
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** By start of the run. */
  readonly runGood: Float32Array;
  /** The last block before that is mostly links. */
  readonly lastLinks: Int32Array;
}

function orderOf({ blocks }: PageFacts, title: number, signatureOf: readonly number[]): Order {
  const ints = () => new Int32Array(blocks.length);
  const order: Order = {
    heading: ints(),
    titlesSince: new Float32Array(blocks.length),
    runStart: ints(),
    runEnd: ints(),
    runGood: new Float32Array(blocks.length),
    lastLinks: ints(),
  };
  let [heading, links, titles, start] = [-1, -1, 0, 0];
  for (let index = 0; index < blocks.length; index++) {
    const { block, linkDensity, size, good } = blocks[index] as BlockFacts;
    order.heading[index] = heading;
    order.titlesSince[index] = titles;
    order.lastLinks[index] = links;
    if (block.kind === 'heading') {
      heading = index;
      if (index > title && (block.level === 1 || signatureOf[index] === signatureOf[title])) titles++;
    }
    if (linkDensity > 0.6) links = index;
    if (signatureOf[index] !== signatureOf[start]) start = index;
    order.runStart[index] = start;
    if (good) order.runGood[start] = (order.runGood[start] ?? 0) + size;
  }
  for (let index = blocks.length - 1; index >= 0; index--)
    order.runEnd[index] =
      order.runStart[index + 1] === order.runStart[index] ? (order.runEnd[index + 1] ?? index) : index;
  return order;
}

/** The heading that says what the page's title says, before any other block; else the first `h1`; -1 where there is none. */
export function titleBlock({ blocks }: PageFacts, text: string | undefined): number {
  const headline = overlapWith(text);
  let best = -1;
  let most = 0.6;
  for (let index = 0; index < blocks.length; index++) {
    const { block, size } = blocks[index] as BlockFacts;
    if (size > 400 || (block.kind !== 'heading' && index > 400)) continue;
    const score =
      headline.of(firstLine(block.text)) + (block.kind !== 'heading' ? -0.2 : block.level === 1 ? 0.3 : 0.1);
    if (score > most && size > 8) [best, most] = [index, score];
  }
  return best >= 0 ? best : blocks.findIndex(({ block }) => block.kind === 'heading' && block.level === 1);
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;

/** A number for the names and classes of the three elements around each block: what a template gives all its paragraphs alike. */
function signaturesOf(blocks: readonly BlockFacts[]): number[] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const own = new Map<ElementFacts, number>();
  const ownOf = (facts: ElementFacts | undefined): number => {
    if (facts === undefined) return -1;
    const number = own.get(facts) ?? numberOf(nameAndClass(facts));
    own.set(facts, number);
    return number;
  };
  return blocks.map(({ around }) => {
    const { parent } = around;
    return numberOf(`${ownOf(around)} ${ownOf(parent)} ${ownOf(parent?.parent)}`);
  });
}

/** Numbers in class names count what is alike. */
function nameAndClass({ element }: ElementFacts): string {
  const classes = element.attributes.get('class');
  return classes === undefined ? element.name : `${element.name}.${classes.slice(0, 80).replace(/\d+/g, '0')}`;
}

const log = (value: number): number => Math.log2(1 + value);

class Row {
  readonly #rows: Float32Array;
  #at: number;

  constructor(rows: Float32Array, at: number) {
    this.#rows = rows;
    this.#at = at;
  }

  #put(value: number | boolean): void {
    this.#rows[this.#at++] = Number(value);
  }

  fill(facts: BlockFacts, index: number, context: Context): void {
    this.#own(facts, index, context);
    for (let group = 0; group < phraseGroups; group++) this.#put(((context.phrases[index] ?? 0) >> group) & 1);
    this.#place(facts, index, context);
    this.#containers(facts, context);
    this.#neighbours(facts, index, context);
  }

  #own({ block, size, linkDensity, endsSentence, around, good }: BlockFacts, index: number, context: Context): void {
    const { text } = block;
    const sample = text.length > 400 ? text.slice(0, 400) : text;
    const spaces = count(sample, 32);
    const { name } = block.element;
    this.#put(log(size));
    this.#put(log(spaces + 1));
    this.#put(linkDensity);
    this.#put(Math.min(20, block.links.length));
    this.#put(endsSentence);
    this.#put(/[:：]$/.test(text));
    this.#put(/^\p{Lu}/u.test(sample));
    this.#put(Math.min(20, count(sample, 44)));
    this.#put((sample.match(/\p{Lu}/gu)?.length ?? 0) / sample.length);
    this.#put((sample.match(/\d/g)?.length ?? 0) / sample.length);
    this.#put(Math.min(20, sample.length / (spaces + 1)));
    this.#put(Math.min(1, block.bold / text.length));
    this.#put(Math.min(1, block.italic / text.length));
    this.#put(kinds.indexOf(block.kind));
    this.#put(block.level);
    this.#put(around.hidden);
    this.#put(name === 'p');
    this.#put(name === 'li');
    this.#put(name === 'div');
    this.#put(/[?？]$/.test(text));
    this.#put(/^["'\u201c\u201e\u00ab\u2018\u300c]/.test(sample));
    this.#put(Math.min(10, context.counts.get(text) ?? 1));
    this.#put(size < 400 ? context.headline.of(text) : 0);
    this.#put(size < 1500 ? context.summary.of(text) : 0);
    this.#put(context.textOverlap[index] ?? -1);
    this.#put(good);
    this.#put(/[|•·›»]|\s[-–—]\s/.test(sample));
    this.#put(Math.min(10, sample.match(/[.!?。！？](?=\s|$)/g)?.length ?? 0));
    this.#put(Math.min(10, count(sample, 10)));
    this.#put(block.depth);
  }

  #place({ around, size }: BlockFacts, index: number, context: Context): void {
    const { page, dense, root, wide, goodBefore, title } = context;
    const total = Math.max(1, page.good);
    const inDense = contains(dense, around);
    const branch = branchOf(around, inDense ? dense : contains(wide, around) ? wide : page.root);
    const sums = context.signatures.get(context.signatureOf[index] ?? 0) ?? { blocks: 1, size, good: 0, linked: 0 };
    this.#put(log(index));
    this.#put(index / page.blocks.length);
    this.#put((goodBefore[index] ?? 0) / total);
    this.#put(title < 0 ? 0 : Math.sign(index - title) * log(Math.abs(index - title)));
    this.#put(title >= 0);
    this.#put(contains(root, around));
    this.#put(root.good / total);
    this.#put(inDense);
    this.#put(dense.good / total);
    this.#put(inDense ? around.element.depth - dense.element.depth : -1);
    this.#put(Math.sign(index - context.firstGood) * log(Math.abs(index - context.firstGood)));
    this.#put(Math.sign(index - context.lastGood) * log(Math.abs(index - context.lastGood)));
    this.#put(contains(wide, around));
    this.#put(around.element.depth);
    this.#put(branch.good / total);
    this.#put(log(branch.size));
    this.#put(branch.linked / Math.max(1, branch.size));
    this.#put(log(branch.blocks));
    this.#put(log(sums.blocks));
    this.#put(sums.good / total);
    this.#put(log(sums.size / sums.blocks));
    this.#put(sums.linked / Math.max(1, sums.size));
    this.#put(sums.good / Math.max(1, sums.size));
    this.#put(log(page.blocks.length));
    this.#put(log(page.good));
    this.#put(log(context.guideRuns));
    this.#put(size / Math.max(1, sums.size / sums.blocks));
    this.#order(index, context);
  }

  /** How the block stands to the title, to the heading above it and to the run of like blocks that it is in. */
  #order(index: number, { page, title, phrases, order }: Context): void {
    const { around } = page.blocks[index] as BlockFacts;
    const head = title < 0 ? undefined : page.blocks[title]?.around;
    const shared = head && lowestAround(around, head);
    const heading = order.heading[index] ?? -1;
    const above = page.blocks[heading];
    const start = order.runStart[index] ?? index;
    const length = (order.runEnd[index] ?? index) - start + 1;
    this.#put(around.apart);
    this.#put(head ? Number(nearest(around, 'article') === nearest(head, 'article')) : -1);
    this.#put(shared ? around.element.depth - shared.element.depth : -1);
    this.#put(shared ? shared.good / Math.max(1, page.good) : -1);
    this.#put(order.titlesSince[index] ?? 0);
    this.#put(above ? log(index - heading) : -1);
    this.#put(above ? above.block.level : -1);
    this.#put(above ? (phrases[heading] ?? 0) : -1);
    this.#put(above ? Number(above.around.apart) : -1);
    this.#put(log(length));
    this.#put((index - start) / length);
    this.#put(log(order.runGood[start] ?? 0));
    this.#put(log(index - (order.lastLinks[index] ?? -1)));
  }

  /** The element around the block and those around it that hold more text than the one before, with all that they are called. */
  #containers({ around }: BlockFacts, { page }: Context): void {
    const total = Math.max(1, page.good);
    const levels = new Int8Array(hintNames.length).fill(9);
    const anyBody = anyHints.map(() => 9);
    const tags = new Int8Array(structural.length).fill(9);
    let level = 0;
    let before: ElementFacts | undefined;
    for (let at: ElementFacts | undefined = around; at && level < 9; at = at.parent) {
      if (before && at.blocks > before.blocks) level++;
      if (at !== before && (!before || at.blocks > before.blocks) && level < containerLevels)
        this.#container(at, total);
      noteHints(at, level, at.good < 0.5 * total, levels, anyBody);
      const tag = structural.indexOf(at.element.name === 'ol' ? 'ul' : (at.element.name as 'ul'));
      if (tag >= 0 && tags[tag] === 9) tags[tag] = level;
      before = at;
    }
    for (let rest = Math.min(level, containerLevels - 1) + 1; rest < containerLevels; rest++)
      this.#container(page.root, total);
    for (const value of levels) this.#put(value);
    for (const value of anyBody) this.#put(value);
    for (const value of tags) this.#put(value);
  }

  #container(facts: ElementFacts, total: number): void {
    this.#put(log(facts.size));
    this.#put(facts.linked / Math.max(1, facts.size));
    this.#put(facts.good / total);
    this.#put(facts.good / Math.max(1, facts.size));
    this.#put(log(facts.blocks));
    this.#put(log(facts.size / Math.max(1, facts.blocks)));
  }

  #neighbours({ around }: BlockFacts, index: number, { page, phrases, textOverlap }: Context): void {
    let good = 0;
    let links = 0;
    for (const offset of neighbours) {
      const next = page.blocks[index + offset];
      this.#put(next ? log(next.size) : -1);
      this.#put(next ? next.linkDensity : -1);
      this.#put(next ? next.good : -1);
      this.#put(next ? kinds.indexOf(next.block.kind) : -1);
      this.#put(next ? next.around.parent === around.parent : false);
      this.#put(next ? next.endsSentence : -1);
      this.#put(next ? (phrases[index + offset] ?? 0) > 0 : -1);
      this.#put(next ? (textOverlap[index + offset] ?? -1) : -1);
      if (next?.good) good += next.size;
      links += next?.linkDensity ?? 1;
    }
    this.#put(log(good));
    this.#put(links);
  }
}

/** The lowest element around both. */
function lowestAround(a: ElementFacts, b: ElementFacts): ElementFacts {
  let at = a;
  while (at.parent && !contains(at, b)) at = at.parent;
  return at;
}

function nearest(facts: ElementFacts, name: string): ElementFacts | undefined {
  for (let at: ElementFacts | undefined = facts; at; at = at.parent) if (at.element.name === name) return at;
  return undefined;
}

/** The child of an element that a block stands in. */
function branchOf(around: ElementFacts, root: ElementFacts): ElementFacts {
  let at = around;
  while (at.parent && at.parent !== root && at !== root) at = at.parent;
  return at;
}

const anyGroups = anyHints.map((name) => hintNames.indexOf(name));

/** Names on what holds most of the running text say what the whole page is, and nothing of a part. */
function noteHints(at: ElementFacts, level: number, isPart: boolean, levels: Int8Array, anyBody: number[]): void {
  if (at.hints === 0) return;
  for (let group = 0; group < levels.length; group++)
    if (isPart && (at.hints >> group) & 1 && levels[group] === 9) levels[group] = level;
  for (let group = 0; group < anyHints.length; group++)
    if ((at.hints >> (anyGroups[group] as number)) & 1 && anyBody[group] === 9) anyBody[group] = level;
}

function count(text: string, code: number): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === code) found++;
  return found;
}
