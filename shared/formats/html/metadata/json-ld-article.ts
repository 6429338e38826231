import type { DraftMedia, DraftPerson } from '../../../article/draft.ts';
import { isNode, type LdNode, type LinkedData, ldAddress, ldList, ldText, typesOf } from './json-ld.ts';
import { filled, type PageFields } from './page-fields.ts';

/** Types of schema.org whose subject is one text, surest first. */
const articleTypes =
  /^(?:(?:News|Analysis|AskPublic|Background|Opinion|Reportage|Review)+NewsArticle|NewsArticle|LiveBlogPosting|Article|BlogPosting|Report|SatiricalArticle|AdvertiserContentArticle|TechArticle|ScholarlyArticle|MedicalScholarlyArticle|SocialMediaPosting|DiscussionForumPosting|Review|CriticReview|Recipe|BlogPost|Newsarticle)$/;
const pageTypes = /^(?:WebPage|ItemPage|CreativeWork|MedicalWebPage|VideoObject|Report)$/;

export const isArticleNode = (node: LdNode): boolean => typesOf(node).some((type) => articleTypes.test(type));

/** What the page's linked data says of its article; undefined where no object is one. `heading` is the page's title, to tell several apart. */
export function readLdArticle(data: LinkedData, heading: string | undefined): PageFields | undefined {
  const node = chooseNode(data.nodes, heading);
  return node && readNode(node, data);
}

function chooseNode(nodes: readonly LdNode[], heading: string | undefined): LdNode | undefined {
  const articles = nodes.filter(isArticleNode);
  const candidates =
    articles.length > 0 ? articles : nodes.filter((node) => typesOf(node).some((type) => pageTypes.test(type)));
  const fold = (text: string | undefined) => text?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
  const title = fold(heading);
  let best: LdNode | undefined;
  let most = -1;
  for (const node of candidates) {
    const own = fold(ldText(node.headline ?? node.name));
    const isSame = own !== '' && title !== '' && (title.includes(own) || own.includes(title));
    const richness = ['headline', 'datePublished', 'author', 'articleBody', 'publisher'].filter(
      (key) => key in node,
    ).length;
    const score = richness + (isSame ? 10 : 0);
    if (score > most) [best, most] = [node, score];
  }
  return best;
}

function readNode(node: LdNode, { resolve }: LinkedData): PageFields {
  const isArticle = isArticleNode(node);
  const publisher = resolve(ldList(node.publisher ?? node.sourceOrganization)[0]);
  return filled({
    headline: ldText(node.headline) ?? ldText(node.name),
    subheadline: ldText(node.alternativeHeadline),
    summary: ldText(node.description ?? node.abstract),
    authors: peopleOf(node.author ?? node.creator, resolve),
    published: ldText(node.datePublished) ?? ldText(node.dateCreated) ?? ldText(node.uploadDate),
    modified: ldText(node.dateModified),
    language: languageOf(node.inLanguage),
    keywords: termsOf(node.keywords),
    sections: [...termsOf(node.articleSection)],
    media: ldList(node.image).flatMap((image) => pictureOf(resolve(image))),
    url: addressOf(node),
    publisher: isNode(publisher) || typeof publisher === 'string' ? publisherOf(publisher) : undefined,
    copyrightholder: ldText(resolve(node.copyrightHolder)),
    copyrightnotice: ldText(node.copyrightNotice),
    genre: ldText(node.genre),
    isFree: freeOf(node.isAccessibleForFree),
    commentCount: ldText(node.commentCount),
    text: isArticle ? textOf(node) : undefined,
  });
}

/** The text; a live blog's stands in its updates. */
function textOf(node: LdNode): string | undefined {
  const whole = ldText(node.articleBody) ?? ldText(node.reviewBody) ?? ldText(node.text);
  if (whole !== undefined) return whole;
  const updates = ldList(node.liveBlogUpdate).filter(isNode);
  const texts = updates.flatMap((update) => ldText(update.articleBody) ?? []);
  return texts.length > 0 ? texts.join('\n\n') : undefined;
}

function peopleOf(value: unknown, resolve: (value: unknown) => unknown): DraftPerson[] {
  return ldList(value).flatMap((entry): DraftPerson[] => {
    const person = resolve(entry);
    if (typeof person === 'string') return person.trim() === '' ? [] : [{ name: person.trim() }];
    if (!isNode(person)) return [];
    const names = ldList(person.name).flatMap((name) => ldText(name) ?? []);
    const composed = [ldText(person.givenName), ldText(person.familyName)].filter(Boolean).join(' ');
    const uri = ldAddress(person.url);
    return (names.length > 0 ? names : composed ? [composed] : []).map((name) => ({
      name,
      ...(uri && /^https?:/i.test(uri) && { uri }),
    }));
  });
}

function pictureOf(image: unknown): DraftMedia[] {
  const href = ldAddress(image);
  if (href === undefined) return [];
  if (!isNode(image)) return [{ type: 'picture', href }];
  const description = ldText(image.caption) ?? ldText(image.description);
  const creditline = ldText(image.creditText) ?? ldText(image.author);
  const [width, height] = [pixels(image.width), pixels(image.height)];
  return [
    {
      type: 'picture',
      href,
      ...(description && { description }),
      ...(creditline && { creditline }),
      ...(width && { width }),
      ...(height && { height }),
    },
  ];
}

function pixels(value: unknown): number | undefined {
  const digits = /^(\d{1,5})(?:px)?$/.exec(ldText(value) ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits) || undefined;
}

function publisherOf(publisher: LdNode | string): PageFields['publisher'] {
  const name = ldText(publisher);
  const uri = isNode(publisher) ? ldAddress(publisher.url) : undefined;
  return name === undefined && uri === undefined ? undefined : { ...(name && { name }), ...(uri && { uri }) };
}

/** Keywords as a list or in one string; `section:politics` and the like of some systems keep their value. */
function termsOf(value: unknown): string[] {
  return ldList(value).flatMap((entry) => {
    const text = ldText(entry);
    return text === undefined ? [] : splitTerms(text);
  });
}

/** Terms in one field are parted by semicolons, else by commas. */
export const splitTerms = (text: string): string[] =>
  text
    .split(text.includes(';') && !/&#?\w+;/.test(text) ? ';' : /[,،、，]/)
    .map((term) => term.trim())
    .filter((term) => term !== '');

const languageOf = (value: unknown): string | undefined => {
  const [first] = ldList(value);
  return isNode(first) ? (ldText(first.alternateName) ?? ldText(first.name)) : ldText(first);
};

function addressOf(node: LdNode): string | undefined {
  const entity = ldAddress(node.mainEntityOfPage);
  return ldAddress(node.url) ?? (entity !== undefined && /^https?:/i.test(entity) ? entity : undefined);
}

function freeOf(value: unknown): boolean | undefined {
  const text = typeof value === 'boolean' ? String(value) : ldText(value)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
