import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { CommandFailure, exitCodes, exitCodesHelp } from './exit-codes.ts';
import { addFeedsCommand } from './feeds/commands.ts';

const { version, description } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const program = new Command('dateline')
  .description(description)
  .version(version)
  .showHelpAfterError('(run with --help for the options)')
  .exitOverride()
  .addHelpText('after', exitCodesHelp);

program
  .command('parse')
  .summary('read files into articles, here and now')
  .description(
    'Reads files into articles and prints one line of JSON for each, as it is read. Nothing is stored, no AWS is needed.\nProblems go to standard error.',
  )
  .argument('<file...>', 'files of any supported format; "-" is standard input')
  .option('--enrich', 'run the enrichers over each article')
  .option(
    '--enrichers <names>',
    'run these only, e.g. "language,keywords"; what another would have read is then absent',
  )
  .option('--json', 'print problems and a summary of each document as lines of JSON too, told apart by "type"')
  .option('--base-url <url>', 'where the document came from: base of its relative addresses', asUrl)
  .option('--media-type <type>', 'MIME type that it was delivered with, e.g. "text/xml; charset=iso-8859-1"')
  .addHelpText(
    'after',
    `
What stands in FILE.meta.json beside a file is taken for it: source, provider, timeZone, language, baseUrl, mediaType …

Examples:
  dateline parse story.txt
  dateline parse --json --enrich feeds/*.xml > articles.jsonl
  curl -s https://example.org/feed | dateline parse --base-url https://example.org/feed - | head -1`,
  )
  .action(async (files: string[], options) => {
    const { parseFiles } = await import('./parse/parse-files.ts');
    process.exitCode = await parseFiles(files, options);
  });

program
  .command('ingest')
  .summary('deliver files to the embedded system or a deployed stage')
  .description('Uploads files, waits until they are processed, and prints the receipt of each.')
  .argument('<path...>', 'files, and folders with all that is in them')
  .option('--stage <name>', 'deliver to this deployed stage, with the AWS configuration at hand')
  .option('--prefix <prefix>', 'put this before each key, e.g. "wires/"; settings may know a source by it', '')
  .option('--timeout <seconds>', 'how long to wait for a receipt', asPositive, 120)
  .option('--json', 'print each receipt as a line of JSON')
  .addHelpText(
    'after',
    `
Without --stage the system that "npm start" runs is used; if none runs, one is started for the call, whose records stay in
.dateline/state/ for the next call. FILE.meta.json beside a file is delivered with it and gets no receipt of its own.

Examples:
  dateline ingest story.txt
  dateline ingest --json feeds/ | jq .counts
  dateline ingest --stage staging --prefix wires/ morning/`,
  )
  .action(async (paths: string[], options) => {
    const { ingestFiles } = await import('./ingest/ingest-files.ts');
    process.exitCode = await ingestFiles(paths, options);
  });

program
  .command('show')
  .summary('read records back')
  .description('Prints a record by its id or any of its aliases, or the newest records.')
  .argument('[id]')
  .option('--latest <n>', 'the newest records, one a line', asPositive)
  .option('--source <id>', 'with --latest: of this source only')
  .option('--revisions', 'with an id: every revision, newest first')
  .option('--stage <name>', 'read from this deployed stage, with the AWS configuration at hand')
  .option('--json', 'print each record whole, as a line of JSON')
  .addHelpText(
    'after',
    `
Examples:
  dateline show --latest 10
  dateline show --latest 100 --source harbour-post.example --json | jq .article.headline
  dateline show 8aab07a49de3d2cc093ee857a8823c89`,
  )
  .action(async (id: string | undefined, options) => {
    const { showRecords } = await import('./show/show-records.ts');
    process.exitCode = await showRecords(id, options);
  });

addFeedsCommand(program);

function asPositive(value: string): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number > 0)) throw new InvalidArgumentError('It is no whole number from 1.');
  return number;
}

function asUrl(value: string): string {
  if (!URL.canParse(value)) throw new InvalidArgumentError('It is no absolute address.');
  return value;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Commander has printed its own errors already; help and version are none. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof CommandFailure) {
    console.error(`dateline: ${error.message}`);
    return error.exitCode;
  }
  if (isUnreachable(error)) {
    console.error(`dateline: The system can't be reached: ${error.message || error.name}`);
    return exitCodes.unreachable;
  }
  console.error(error);
  return exitCodes.failed;
}

/** Nobody listens, nobody is there, or nobody lets us in: what the AWS SDK throws before a service answers, or for its refusal. */
function isUnreachable(error: unknown): error is Error {
  const { code, name } = error as { readonly code?: string; readonly name?: string };
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'].includes(code ?? '') ||
    ['CredentialsProviderError', 'TimeoutError', 'ExpiredToken', 'AccessDenied'].some((known) =>
      name?.startsWith(known),
    )
  );
}
