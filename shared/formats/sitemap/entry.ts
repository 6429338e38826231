import type { Draft, DraftLink, DraftMedia } from '../../article/draft.ts';
import { attribute, childElements, trimmedText, type XmlElement } from '../xml/element.ts';

/** One `<url>`: its address and time, and what the extensions of the sitemap protocol say of it. */
export function readEntry(element: XmlElement, item: number): Draft {
  const url = text(element, 'loc');
  const changed = text(element, 'lastmod');
  const media = [...images(element), ...videos(element)];
  const links = alternates(element, url);
  const extensions = extensionsOf(element);
  return {
    position: { item, offset: element.offset },
    ...(url && { url }),
    ...(element.base && { baseUrl: element.base }),
    ...(changed && { versioncreated: changed }),
    ...newsOf(element),
    ...(media.length > 0 && { media }),
    ...(links.length > 0 && { links }),
    ...(extensions && { extensions }),
  };
}

/** Google's news extension (http://www.google.com/schemas/sitemap-news/0.9). */
function newsOf(element: XmlElement): Partial<Draft> {
  const [news] = children(element, 'news');
  if (news === undefined) return {};
  const [publication] = children(news, 'publication');
  const name = publication && text(publication, 'name');
  const language = (publication && text(publication, 'language')) ?? text(news, 'language');
  const title = text(news, 'title');
  const published = text(news, 'publication_date');
  const keywords = words(text(news, 'keywords'));
  const genres = words(text(news, 'genres')).map((genre) => ({ name: genre }));
  const subjects = words(text(news, 'stock_tickers')).map((code) => ({ code, scheme: 'stock ticker' }));
  const access = text(news, 'access');
  return {
    ...(title && { headline: { type: 'text', value: title } as const }),
    ...(published && { firstcreated: published }),
    ...(name && { source: { name } }),
    ...(language && { language }),
    ...(keywords.length > 0 && { keywords }),
    ...(genres.length > 0 && { genres }),
    ...(subjects.length > 0 && { subjects }),
    ...(access && { usageterms: access }),
  };
}

/** Google's image extension (http://www.google.com/schemas/sitemap-image/1.1). */
const images = (element: XmlElement): DraftMedia[] =>
  children(element, 'image').flatMap((image): DraftMedia[] => {
    const href = text(image, 'loc');
    const title = text(image, 'title');
    const description = text(image, 'caption');
    return href ? [{ href, type: 'picture', ...(title && { title }), ...(description && { description }) }] : [];
  });

/** Google's video extension (http://www.google.com/schemas/sitemap-video/1.1). */
const videos = (element: XmlElement): DraftMedia[] =>
  children(element, 'video').flatMap((video): DraftMedia[] => {
    const href = text(video, 'content_loc') ?? text(video, 'player_loc');
    const thumbnail = text(video, 'thumbnail_loc');
    const title = text(video, 'title');
    const description = text(video, 'description');
    const duration = Number(text(video, 'duration'));
    if (href === undefined) return thumbnail ? [{ href: thumbnail, type: 'picture', ...(title && { title }) }] : [];
    return [
      {
        href,
        type: 'video',
        ...(title && { title }),
        ...(description && { description }),
        ...(thumbnail && { thumbnail }),
        ...(duration > 0 && { duration }),
      },
    ];
  });

/** The same page in other languages (`xhtml:link rel="alternate" hreflang`). */
const alternates = (element: XmlElement, url: string | undefined): DraftLink[] =>
  children(element, 'link').flatMap((link): DraftLink[] => {
    const href = attribute(link, 'href');
    const rel = attribute(link, 'rel') ?? 'alternate';
    const language = attribute(link, 'hreflang');
    return href && href !== url ? [{ href, rel, ...(language && { text: language }) }] : [];
  });

function extensionsOf(element: XmlElement): Record<string, string> | undefined {
  const entries = ['changefreq', 'priority'].flatMap((name): [string, string][] => {
    const value = text(element, name);
    return value ? [[`sitemap:${name}`, value]] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** By local name: publishers forget to declare the extensions' prefixes, or bind them to older addresses. */
const children = (element: XmlElement, local: string): XmlElement[] =>
  childElements(element).filter(({ name }) => name.local.toLowerCase() === local);

const text = (element: XmlElement, local: string): string | undefined => trimmedText(children(element, local)[0]);

const words = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
