import { feedAddress, feedId } from '../../shared/feeds/feed-address.ts';

/** The id of a feed that is named by its id or its address. */
export function idOf(name: string): string {
  if (/^[0-9a-f]{12}$/.test(name)) return name;
  try {
    return feedId(feedAddress(name));
  } catch {
    return name;
  }
}
