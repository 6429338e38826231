import type { Link, Media } from '../article.ts';
import type { DraftLink, DraftMedia } from '../draft.ts';
import { mediaType } from '../html/media-elements.ts';
import { isUnsafeUrl, resolveUrl } from '../urls.ts';
import { Distinct } from './distinct.ts';
import type { Findings } from './findings.ts';
import { cleanMarkup, cleanText } from './text.ts';

/** An absolute address of a field; one that can't be one is a problem. */
export function cleanUrl(
  raw: string | undefined,
  base: string | undefined,
  field: string,
  findings: Findings,
): string | undefined {
  if (raw === undefined || raw.trim() === '') return undefined;
  const url = resolveUrl(raw, base);
  if (url !== undefined) return url;
  if (isUnsafeUrl(raw))
    findings.problem('unsafe-content', `${field} held an address that runs code; it was removed.`, 'field');
  else
    findings.problem(
      'invalid-url',
      `${field} "${raw.slice(0, 120)}" is no address${base === undefined ? ', and no base address is known to resolve it against' : ''}.`,
      'field',
    );
  return undefined;
}

/** Links that the document gives for the article, then those inside its text; the same address with the same relation once. */
export function cleanLinks(
  own: readonly DraftLink[] | undefined,
  inside: readonly Link[],
  base: string | undefined,
  findings: Findings,
): Link[] {
  const links = new Distinct(isSame, keyOf);
  for (const link of own ?? none) {
    const href = cleanUrl(link.href, base, 'links', findings);
    const text = cleanText(link.text, 'links', findings);
    const rel = cleanText(link.rel, 'links', findings);
    if (href !== undefined) addLink(links, { href, ...(text && { text }), ...(rel && { rel }) });
  }
  for (const link of inside) addLink(links, link);
  return links.all;
}

/** One with text is better. */
const addLink = (links: Distinct<Link>, link: Link): void =>
  links.add(link, (known) => known.text === undefined && link.text !== undefined);

const none: readonly DraftLink[] = [];
const isSame = (one: Link, other: Link): boolean => one.href === other.href && one.rel === other.rel;
const keyOf = ({ href, rel }: Link): string => `${rel ?? ''} ${href}`;

/** Media that the document gives, then those inside its text; what two mentions of one address say is put together. */
export function cleanMedia(
  own: readonly DraftMedia[] | undefined,
  inside: readonly Media[],
  base: string | undefined,
  findings: Findings,
): Media[] {
  const media = new Map<string, Media>();
  for (const draft of own ?? []) {
    const medium = cleanMedium(draft, base, findings);
    if (medium) addMedium(media, medium);
  }
  for (const medium of inside) addMedium(media, medium);
  return [...media.values()];
}

function addMedium(media: Map<string, Media>, medium: Media): void {
  const known = media.get(medium.href);
  media.set(medium.href, known ? { ...medium, ...known } : medium);
}

function cleanMedium(draft: DraftMedia, base: string | undefined, findings: Findings): Media | undefined {
  const href = cleanUrl(draft.href, base, 'media', findings);
  if (href === undefined) return undefined;
  const medium: Media = { type: draft.type ?? mediaType(draft.mimetype, href), href };
  const thumbnail = draft.thumbnail === undefined ? undefined : resolveUrl(draft.thumbnail, base);
  if (thumbnail) medium.thumbnail = thumbnail;
  for (const field of ['mimetype', 'title', 'description', 'creditline'] as const) {
    const value = draft[field];
    const text = value?.includes('<')
      ? cleanMarkup({ type: 'html', value }, 'media', findings)
      : cleanText(value, 'media', findings);
    if (text) medium[field] = text;
  }
  for (const field of ['width', 'height', 'sizeinbytes', 'duration'] as const) {
    const value = draft[field];
    if (value !== undefined && Number.isFinite(value) && value > 0) medium[field] = value;
  }
  return medium;
}
