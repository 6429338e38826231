import type { Media } from '../article.ts';
import { resolveUrl } from '../urls.ts';
import type { Attributes } from './attributes.ts';
import { customEmbed } from './embeds.ts';

const videoHosts =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|jwplatform\.com|jwplayer\.com|brightcove\.(?:net|com)|wistia\.(?:net|com)|rutube\.ru|bilibili\.com|twitch\.tv|kaltura\.com|streamable\.com|tiktok\.com|rumble\.com|embed\.ted\.com|loom\.com|ok\.ru|odysee\.com|videopress\.com|arte\.tv)$/;
const audioHosts =
  /(?:^|\.)(?:soundcloud\.com|spotify\.com|podcasts\.apple\.com|audioboom\.com|acast\.com|megaphone\.fm|simplecast\.com|podbean\.com|spreaker\.com|art19\.com|mixcloud\.com|deezer\.com|audiomack\.com|bandcamp\.com|buzzsprout\.com|libsyn\.com|omny\.fm|captivate\.fm|transistor\.fm|anchor\.fm)$/;
const graphicHosts =
  /(?:^|\.)(?:datawrapper\.(?:dwcdn\.net|de)|dwcdn\.net|flourish\.studio|flo\.uri\.sh|infogram\.com|infogr\.am|ourworldindata\.org|everviz\.com|knightlab\.com|thinglink\.com)$/;
const documentHosts = /(?:^|\.)(?:documentcloud\.org|scribd\.com|slideshare\.net|issuu\.com)$/;
const extensions: readonly [RegExp, Media['type']][] = [
  [/\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$/i, 'picture'],
  [/\.svg$/i, 'graphic'],
  [/\.(?:mp4|m4v|webm|mov|avi|mkv|ogv|flv|m3u8|mpg|mpeg)$/i, 'video'],
  [/\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i, 'audio'],
];

/** The kind of a medium by MIME type, else by the extension of its address. */
export function mediaType(mimetype: string | undefined, href: string): Media['type'] {
  const mime = mimetype?.toLowerCase() ?? '';
  if (mime.startsWith('image/svg')) return 'graphic';
  if (mime.startsWith('image')) return 'picture';
  if (mime.startsWith('video') || /mpegurl|x-shockwave-flash|dash\+xml/.test(mime)) return 'video';
  if (mime.startsWith('audio')) return 'audio';
  const path = href.split(/[?#]/, 1)[0] ?? '';
  return extensions.find(([pattern]) => pattern.test(path))?.[1] ?? 'document';
}

/** Whole pixels of a width or height: `640`, `640px`; not `100%`. */
export function pixels(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const digits = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/.exec(value)?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

/** The medium that an element embeds; undefined for one without a usable address, and for counting pixels. */
export function mediumOf(name: string, attributes: Attributes, base: string | undefined): Media | undefined {
  const embed = name.includes('-') ? customEmbed(name, attributes) : undefined;
  const address = embed?.href ?? addressOf(name, attributes);
  const href = address === undefined ? undefined : resolveUrl(address, base);
  if (href === undefined || !href.startsWith('http')) return undefined;
  const width = pixels(attributes('width'));
  const height = pixels(attributes('height'));
  if (isPixel(width, height) || (width === undefined && height === undefined && isUnseen(name, attributes, href)))
    return undefined;
  const medium: Media = { type: embed?.type ?? typeOf(name, attributes, href), href };
  const mimetype = attributes('type')?.trim();
  if (mimetype?.includes('/')) medium.mimetype = mimetype;
  const title = textOf(attributes('title'));
  if (title) medium.title = title;
  const description = textOf(attributes('alt') ?? attributes('aria-label'));
  if (description) medium.description = description;
  if (width !== undefined) medium.width = width;
  if (height !== undefined) medium.height = height;
  const poster = attributes('poster');
  const thumbnail = poster === undefined ? undefined : resolveUrl(poster, base);
  if (thumbnail !== undefined) medium.thumbnail = thumbnail;
  return medium;
}

/** Whether a frame is of a provider that is known to show a recording, a graphic or a document, and not any page. */
export const isKnownFrame = ({ type, href }: Pick<Media, 'type' | 'href'>): boolean =>
  type !== 'document' || documentHosts.test(URL.parse(href)?.hostname ?? '');

const isPixel = (width: number | undefined, height: number | undefined): boolean =>
  (width !== undefined && width <= 2 && (height === undefined || height <= 2)) ||
  (height !== undefined && height <= 2 && width === undefined);

/** What counts who opens a letter and says its size in a style or not at all: no words for it, and a name that only such things have. */
function isUnseen(name: string, attributes: Attributes, href: string): boolean {
  if (name !== 'img') return false;
  if (
    /(?:^|;)\s*(?:(?:max-)?(?:width|height)\s*:\s*[012](?:px)?\s*(?:!important\s*)?(?:;|$)|display\s*:\s*none)/i.test(
      attributes('style') ?? '',
    )
  )
    return true;
  return !attributes('alt')?.trim() && counts.test(href.slice(0, 2000));
}

const counts =
  /\/(?:open|o|b|t|p|dot|px|pixel|track(?:ing)?|trk|beacon|spacer|blank|clear|transp(?:arent)?|1x1|1px|count(?:er)?|impression)(?:\.(?:gif|png|jpe?g|php|aspx?|ashx))?(?:[?#]|$)/i;

const textOf = (value: string | undefined): string | undefined =>
  value?.replace(/\s\s+|[^\S ]/g, ' ').trim() || undefined;

/** Lazy loaders keep the real address in a data attribute and a placeholder in `src`. */
function addressOf(name: string, attributes: Attributes): string | undefined {
  if (name === 'object') return attributes('data');
  const lazy = attributes('data-src') ?? attributes('data-lazy-src') ?? attributes('data-original');
  const src = attributes('src');
  if (src && !/^\s*(?:data|about):/i.test(src))
    return lazy && /placeholder|blank|spacer|lazy|loading/i.test(src) ? lazy : src;
  return lazy ?? firstOfSet(attributes('srcset') ?? attributes('data-srcset')) ?? attributes('href');
}

const firstOfSet = (set: string | undefined): string | undefined =>
  set?.trim().split(/\s+/, 1)[0]?.replace(/,$/, '') || undefined;

function typeOf(name: string, attributes: Attributes, href: string): Media['type'] {
  if (name.includes('video')) return 'video';
  if (name.includes('audio')) return 'audio';
  if (name.endsWith('img') || name === 'image') return /\.svg(?:[?#]|$)/i.test(href) ? 'graphic' : 'picture';
  const host = URL.parse(href)?.hostname ?? '';
  if (videoHosts.test(host) || /^(?:www\.)?facebook\.com$/.test(host)) return 'video';
  if (graphicHosts.test(host)) return 'graphic';
  return audioHosts.test(host) ? 'audio' : mediaType(attributes('type'), href);
}
