import type { Attributes } from './attributes.ts';

/** What an element shows of another site: the page that it stands for. A post is a link, a recording a medium. */
export interface Embed {
  readonly href: string;
  /** Absent for posts. */
  readonly type?: 'video' | 'audio';
}

/** Custom elements of AMP (https://amp.dev/documentation/components) and players that load when they are asked for, by what names the thing. */
const custom: Readonly<Record<string, readonly [attribute: string, before: string, type?: Embed['type']]>> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v=', 'video'],
  'lite-youtube': ['videoid', 'https://www.youtube.com/watch?v=', 'video'],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/', 'video'],
  'amp-dailymotion': ['data-videoid', 'https://www.dailymotion.com/video/', 'video'],
  'amp-tiktok': ['data-src', 'https://www.tiktok.com/embed/v2/', 'video'],
  'amp-soundcloud': ['data-trackid', 'https://api.soundcloud.com/tracks/', 'audio'],
  'amp-twitter': ['data-tweetid', 'https://twitter.com/i/status/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
  'amp-facebook': ['data-href', ''],
  'amp-reddit': ['data-src', ''],
};

export const customEmbeds = Object.keys(custom);

export function customEmbed(name: string, attributes: Attributes): Embed | undefined {
  const [attribute, before, type] = custom[name] ?? [];
  const told = attribute === undefined ? undefined : attributes(attribute)?.trim();
  if (!told) return undefined;
  const href = /^https?:/i.test(told) ? told : before ? before + encodeURIComponent(told) : undefined;
  return href === undefined ? undefined : { href, ...(type && { type }) };
}

/** The post that a frame or custom element shows. */
export function postIn(name: string, attributes: Attributes): string | undefined {
  if (name === 'iframe') return framedPost(attributes('src') ?? attributes('data-src') ?? '');
  const embed = name.includes('-') ? customEmbed(name, attributes) : undefined;
  return embed?.type === undefined ? embed?.href : undefined;
}

/** Classes of the quotations that networks have pages set, before their scripts draw the post; and where such a quotation names its post. */
const classes =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|text-post-media|reddit-(?:embed-bq|card)|fb-(?:post|video)|threads-embed|pinterest-embed)(?=$|[\s-])/i;
const places = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-embed-url', 'data-href', 'cite'] as const;

export const isPostQuotation = (attributes: Attributes): boolean => classes.test(attributes('class') ?? '');

/** The post that a quotation of this kind names on itself; others link to it from inside. */
export function postOf(attributes: Attributes): string | undefined {
  for (const place of places) {
    const told = attributes(place)?.trim();
    if (told && /^https?:\/\//i.test(told)) return told;
  }
  return undefined;
}

/** Addresses of single posts, which link a quotation to what it quotes. */
const posts =
  /^https?:\/\/(?:[\w-]+\.)?(?:(?:twitter|x)\.com\/[^/]+\/status(?:es)?\/\d|instagram\.com\/(?:[^/]+\/)?(?:p|reel|tv)\/|tiktok\.com\/@[^/]+\/video\/|facebook\.com\/.+\/(?:posts|videos|photos)\/|threads\.(?:net|com)\/@[^/]+\/post\/|bsky\.app\/profile\/[^/]+\/post\/|reddit\.com\/r\/[^/]+\/comments\/)|^https?:\/\/[^/]+\/@[^/]+\/\d{6,}/i;

export const isPost = (href: string): boolean => href.length < 2000 && posts.test(href);

/** The post or page that a frame of a network shows; undefined for any other frame, players among them. */
export function framedPost(src: string): string | undefined {
  if (src.length > 3000) return undefined;
  const url = URL.parse(src);
  const host = url?.hostname.replace(/^www\./, '');
  if (!url || host === undefined) return undefined;
  if (host === 'platform.twitter.com') {
    const id = url.searchParams.get('id');
    return id && /^\d+$/.test(id) ? `https://twitter.com/i/status/${id}` : undefined;
  }
  if (host === 'facebook.com' && url.pathname.startsWith('/plugins/post'))
    return url.searchParams.get('href') ?? undefined;
  if (host === 'instagram.com' || host === 'threads.net' || host === 'threads.com')
    return /\/embed/.test(url.pathname)
      ? `${url.origin}${url.pathname.replace(/\/embed(?:\/captioned)?\/?$/, '/')}`
      : undefined;
  if (host === 't.me' && url.searchParams.has('embed')) return `${url.origin}${url.pathname}`;
  if (host === 'embed.bsky.app') return undefined;
  return /^\/@[^/]+\/\d{6,}\/embed$/.test(url.pathname) ? src.replace(/\/embed(?=$|[?#]).*$/, '') : undefined;
}
