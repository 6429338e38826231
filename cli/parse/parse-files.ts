import { DocumentRejected } from '../../shared/article/problem.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { endQuietlyWhenClosed, LineWriter } from '../output.ts';
import { Progress } from '../progress.ts';
import { type DeliveryOptions, isSidecar, openFile } from './document-file.ts';
import { type DocumentSummary, jsonReport, type ParseReport, plainReport } from './parse-lines.ts';

export interface ParseOptions extends DeliveryOptions {
  readonly enrich?: boolean;
  /** Names of the enrichers to run, parted by commas. */
  readonly enrichers?: string;
  readonly json?: boolean;
}

/** Reads files one after another, each as a stream, and reports as it reads. */
export async function parseFiles(
  files: readonly string[],
  { enrich = false, enrichers, json, ...delivery }: ParseOptions,
): Promise<ExitCode> {
  endQuietlyWhenClosed(process.stdout);
  const chosen = enrichers === undefined ? enrich : await namesOf(enrichers);
  const out = new LineWriter(process.stdout);
  const report = json ? jsonReport(out) : plainReport(out, new LineWriter(process.stderr));
  const progress = new Progress(process.stderr, files.length, process.stderr.isTTY && !process.stdout.isTTY);
  let worst: ExitCode = exitCodes.ok;
  for (const [index, file] of files.entries()) {
    if (await isSidecar(file)) continue;
    progress.show(index, file);
    worst = Math.max(worst, await parseFile(file, report, delivery, chosen)) as ExitCode;
  }
  progress.clear();
  return worst;
}

/** An unknown name is told before any file is read. */
async function namesOf(listed: string): Promise<readonly string[]> {
  const names = listed.split(',').map((name) => name.trim());
  const { enrichersNamed } = await import('../../shared/enrichers/run-enrichers.ts');
  try {
    enrichersNamed(names);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CommandFailure(exitCodes.usage, error.message);
  }
  return names;
}

async function parseFile(
  file: string,
  report: ParseReport,
  delivery: DeliveryOptions,
  enrich: boolean | readonly string[],
): Promise<ExitCode> {
  const summary: DocumentSummary = {
    format: undefined,
    formats: [],
    feed: undefined,
    articles: 0,
    problems: 0,
    lost: 0,
  };
  try {
    await readInto(summary, file, report, delivery, enrich);
  } catch (error) {
    if (!(error instanceof DocumentRejected)) return reportFailure(file, error, report);
    summary.rejected = error;
    summary.problems++;
  }
  await report.document(file, summary);
  return summary.rejected || summary.lost > 0 ? exitCodes.lost : exitCodes.ok;
}

/** One file that can't be read, or that meets a bug, costs only itself. */
async function reportFailure(file: string, error: unknown, report: ParseReport): Promise<ExitCode> {
  if (error instanceof CommandFailure) {
    await report.failure(file, 'unreadable', error.message);
    return error.exitCode;
  }
  await report.failure(file, 'failed', `${file}: ${(error as Error).stack ?? String(error)}`);
  return exitCodes.failed;
}

async function readInto(
  summary: DocumentSummary,
  file: string,
  report: ParseReport,
  delivery: DeliveryOptions,
  enrich: boolean | readonly string[],
): Promise<void> {
  const { chunks, context, problems } = await openFile(file, delivery);
  for (const problem of problems) {
    summary.problems++;
    await report.problem(file, problem);
  }
  const input = { name: context.name, mediaType: context.mediaType, chunks };
  for await (const reading of readDocument(input, context, { limits: defaultLimits, enrich, clock: Date.now })) {
    if (reading.type === 'article') {
      summary.articles++;
      await report.article(file, reading.article);
    } else if (reading.type === 'problem') {
      summary.problems++;
      if (reading.problem.lost === 'article') summary.lost++;
      await report.problem(file, reading.problem);
    } else if (reading.type === 'feed') {
      // Told again when it is known better: fields of a feed may stand behind its items.
      summary.feed = reading.feed;
    } else {
      summary.format ??= reading.format;
      if (!summary.formats.includes(reading.format)) summary.formats.push(reading.format);
    }
  }
}
