import type { Article } from '../../shared/article/article.ts';
import type { Feed } from '../../shared/article/draft.ts';
import type { DocumentRejected, Position, Problem } from '../../shared/article/problem.ts';
import type { LineWriter } from '../output.ts';

/** What became of one file. */
export interface DocumentSummary {
  /** The first format met; archives may hold several, all in `formats`. */
  format: string | undefined;
  readonly formats: string[];
  feed: Feed | undefined;
  articles: number;
  problems: number;
  /** Problems that cost an article. */
  lost: number;
  rejected?: DocumentRejected;
}

/** Where readings of files go, line by line. */
export interface ParseReport {
  article(file: string, article: Article): Promise<void>;
  problem(file: string, problem: Problem): Promise<void>;
  document(file: string, summary: DocumentSummary): Promise<void>;
  /** The file could not be read at all, or the command itself failed on it. */
  failure(file: string, code: 'unreadable' | 'failed', message: string): Promise<void>;
}

/** Articles on standard output, everything else in words on standard error. */
export const plainReport = (out: LineWriter, err: LineWriter): ParseReport => ({
  article: (_, article) => out.writeJson(article),
  problem: (file, { code, message, position }) => err.write(`${place(file, position)}: ${code}: ${message}`),
  document: async (file, { rejected }) => {
    if (rejected)
      await err.write(`${place(file, rejected.position)}: rejected (${rejected.code}): ${rejected.message}`);
  },
  failure: (_file, _code, message) => err.write(message),
});

/** Everything as JSON on standard output, told apart by `type`; the article's own ninjs `type` is then its `articleType`. */
export const jsonReport = (out: LineWriter): ParseReport => ({
  article: (file, { type: articleType, ...fields }) => out.writeJson({ type: 'article', file, articleType, ...fields }),
  problem: (file, problem) => out.writeJson({ type: 'problem', file, ...problem }),
  // Whoever reads the problems alone learns of every file that came to nothing, too.
  document: async (file, { rejected, ...summary }) => {
    if (rejected) await out.writeJson({ type: 'problem', file, ...asJson(rejected), lost: 'document' });
    await out.writeJson({ type: 'document', file, ...summary, ...(rejected && { rejected: asJson(rejected) }) });
  },
  failure: async (file, code, message) => {
    await out.writeJson({ type: 'problem', file, code, message, lost: 'document' });
    await out.writeJson({ type: 'document', file, error: { code, message } });
  },
});

const asJson = ({ code, message, position }: DocumentRejected) => ({ code, message, ...(position && { position }) });

function place(file: string, position: Position | undefined): string {
  const { path, line, item } = position ?? {};
  const within = [path, line && `line ${line}`, item && `item ${item}`].filter(Boolean).join(', ');
  return within ? `${file} (${within})` : file;
}
