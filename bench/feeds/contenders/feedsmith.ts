import { parseFeed } from 'feedsmith';
import type { Contender } from './contender.ts';

export const read: Contender = async (bytes) => {
  const { format, feed } = parseFeed(bytes.toString('utf8'));
  return (format === 'atom' ? feed.entries : 'items' in feed ? feed.items : undefined)?.length ?? 0;
};
