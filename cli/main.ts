import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { CommandFailure, exitCodes, exitCodesHelp } from './exit-codes.ts';

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
  console.error(error);
  return exitCodes.failed;
}
