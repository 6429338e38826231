import type { Entry, ZipFile } from 'yauzl';
import { DocumentRejected } from '../../article/problem.ts';
import { type Budget, OverBudget } from './budget.ts';
import { isClutter, memberPath } from './member-path.ts';
import type { Member, Wrapping } from './wrapping.ts';

/**
 * Zip (PKWARE APPNOTE 6.3). The central directory at the end is the authority on what is inside, so the archive is spooled
 * to a temporary file first; members are then streamed from there.
 */
export const zip: Wrapping = {
  name: 'zip',
  recognises: ([p, k, a, b]) => p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6)),
  async *open(input, budget) {
    const [{ tmpdir }, { join }, { unlink }] = await builtins();
    const file = join(tmpdir(), `dateline-${crypto.randomUUID()}.zip`);
    try {
      const size = await spool(input.chunks, file);
      yield* members(await openZip(file), size, input, budget);
    } finally {
      await unlink(file).catch(() => {});
    }
  },
};

/** Loaded on first use: few deliveries need it, and these take as long as reading a small feed. */
const builtins = () => Promise.all([import('node:os'), import('node:path'), import('node:fs/promises')]);
const yauzl = async () => (await import('yauzl')).default;

async function spool(chunks: AsyncIterable<Uint8Array>, file: string): Promise<number> {
  const [, , { open }] = await builtins();
  const handle = await open(file, 'wx');
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await handle.writeFile(chunk);
      size += chunk.length;
    }
  } finally {
    await handle.close();
  }
  return size;
}

async function openZip(file: string): Promise<ZipFile> {
  const { openPromise } = await yauzl();
  try {
    return await openPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch (error) {
    throw corrupt(error);
  }
}

async function* members(archive: ZipFile, size: number, input: Member, budget: Budget): AsyncGenerator<Member> {
  const { getFileNameLowLevel } = await yauzl();
  let compressed = 0;
  const offsets = new Set<number>();
  try {
    for await (const entry of entriesOf(archive)) {
      budget.entry();
      compressed += entry.compressedSize;
      const overlaps = compressed > size || offsets.has(entry.relativeOffsetOfLocalHeader);
      if (overlaps) throw new OverBudget('compression-ratio', 'Members of the zip archive overlap, as a bomb has them');
      offsets.add(entry.relativeOffsetOfLocalHeader);
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (name === '[Content_Types].xml')
        throw new DocumentRejected('unsupported-format', 'It is an Office document; export its text');
      if (!isClutter(name))
        yield { ...memberPath(input.path, name), chunks: budget.unpacked(contentOf(archive, entry, name)) };
    }
  } finally {
    archive.close();
  }
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* archive.eachEntry();
  } catch (error) {
    throw corrupt(error);
  }
}

async function* contentOf(archive: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  if (entry.generalPurposeBitFlag & 1)
    throw new DocumentRejected('encrypted', `${name} is encrypted; deliver it without a password`);
  try {
    yield* (await archive.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw corrupt(error);
  }
}

const corrupt = (error: unknown) =>
  error instanceof DocumentRejected
    ? error
    : new DocumentRejected(
        'corrupt',
        `The zip archive is broken or cut off (${(error as Error).message}); deliver it again`,
      );
