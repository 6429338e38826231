import { DocumentRejected } from '../article/problem.ts';
import type { Limits } from '../formats/limits.ts';
import { Budget, OverBudget } from './wrappings/budget.ts';
import { wrappings } from './wrappings/registry.ts';
import type { Member } from './wrappings/wrapping.ts';

/** The signatures of all wrappings stand within the first tar header. */
const headBytes = 512;

/**
 * The documents of a delivery, one after the other, through all its wrappings: the delivery itself when it has none.
 * Each is read, or passed over, before the next is asked for.
 * @throws DocumentRejected when the delivery breaks a limit, or can't be opened at all
 */
export async function* unpack(input: Member, limits: Limits): AsyncGenerator<Member> {
  const budget = new Budget(limits);
  yield* unpackWithin({ ...input, chunks: budget.packed(input.chunks) }, budget, 0);
}

/** The same for a document that came out of another one: both spend the delivery's one budget. */
export const unpackWithin = (input: Member, budget: Budget, depth: number): AsyncGenerator<Member> =>
  look(input, budget, depth);

async function* look(member: Member, budget: Budget, depth: number): AsyncGenerator<Member> {
  const { head, chunks } = await peekAt(member.chunks);
  const whole = { ...member, chunks };
  const wrapping = wrappings.find((candidate) => candidate.recognises(head, member.name));
  if (!wrapping) {
    yield whole;
    return;
  }
  budget.depth(depth + 1);
  for await (const inner of wrapping.open(whole, budget)) yield* lookInside(inner, budget, depth + 1);
}

/** A document in an archive that can't be read costs only itself; limits are the whole delivery's. */
export const isMemberFault = (error: unknown, member: Member): error is DocumentRejected =>
  member.path !== undefined && error instanceof DocumentRejected && !(error instanceof OverBudget);

/** A broken archive inside an archive is that member's problem: it throws when read, and its neighbours stay readable. */
async function* lookInside(member: Member, budget: Budget, depth: number): AsyncGenerator<Member> {
  try {
    yield* look(member, budget, depth);
  } catch (error) {
    if (!isMemberFault(error, member)) throw error;
    yield { name: member.name, path: member.path, chunks: throwing(error) };
  }
}

// biome-ignore lint/correctness/useYield: it stands for a stream that fails at its first byte.
async function* throwing(error: unknown): AsyncGenerator<Uint8Array> {
  throw error;
}

async function peekAt(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let ended = false;
  while (head.length < headBytes && !ended) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, chunks: resumed(head, iterator, ended) };
}

async function* resumed(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  ended: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    if (ended) return;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
