import type { Boundary } from './boundary.ts';
import type { Layout } from './layout.ts';
import { roomAt, type Wrapping } from './wrap-width.ts';

/** Classes of room: the next word did not fit; did by up to 2, up to 8, more columns. */
const roomClass = (room: number): 0 | 1 | 2 | 3 => (room < 0 ? 0 : room <= 2 ? 1 : room <= 8 ? 2 : 3);

export type RoomRates = readonly [number, number, number, number];

/** Share of a story's sure joins with each class of room, beginning with a prior that counts for one join. */
export function joinRates(joins: readonly Boundary[], wrapping: Wrapping): RoomRates {
  const counts: [number, number, number, number] = [0.9, 0.05, 0.03, 0.02];
  for (const join of joins) counts[roomClass(roomAt(join, wrapping))] += 1;
  const share = (count: number) => count / (joins.length + 1);
  return [share(counts[0]), share(counts[1]), share(counts[2]), share(counts[3])];
}

/** How often a line leaves just this room before a word that is not known: words have 5 or 6 letters, rarely more than 12. */
export const lostWordRate = (room: number): number => 0.2 * Math.exp(-((room / 6) ** 1.6));

/**
 * A wrapping program fills its lines: where the next word had fitted, the writer ended the line. Where it did not fit, a join leaves
 * any room up to that word's width equally often; a whole last line any room up to the margin; a line before a lost one as much as
 * the lost word needed.
 */
export function roomOdds(boundary: Boundary, layout: Layout): number {
  const room = roomAt(boundary, layout);
  const kind = roomClass(room);
  const width = Math.max(20, Math.min(layout.wrapWidth, 200));
  if (kind > 0) return Math.log(breakRates(width)[kind] / layout.joinRates[kind]);
  const slack = Math.max(0, layout.wrapWidth - boundary.before.width);
  const left = boundary.before.end === 'stop' ? 1 / width : lostWordRate(slack);
  return Math.log((left * Math.max(1, slack - room)) / layout.joinRates[0]);
}

/** Share of paragraphs whose last line leaves that much room: any length is as likely as another, and a word has 6 columns. */
const breakRates = (width: number): RoomRates => [6.5 / width, 3 / width, 6 / width, 1 - 15.5 / width];
