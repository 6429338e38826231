import { type Command, InvalidArgumentError } from 'commander';

const stageOption = ['--stage <name>', 'of this deployed stage, with the AWS configuration at hand'] as const;

/** `dateline feeds …`: what each does is loaded when it is called. */
export function addFeedsCommand(program: Command): void {
  const feeds = program
    .command('feeds')
    .summary('watch feeds: add, list, pause …')
    .description('The feeds that Dateline polls. Without --stage those of the embedded system.');
  addAdding(feeds);
  addReading(feeds);
  addChanging(feeds);
}

const repeated = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

/** What may be settled of a feed, when it is added and later. */
const withSettings = (command: Command): Command =>
  command
    .option('--title <title>', 'name of the feed')
    .option('--tag <tag>', 'may be given several times', repeated)
    .option('--shortest <duration>', 'never poll more often, e.g. 5m', asSeconds)
    .option('--longest <duration>', 'never poll more seldom, e.g. 6h', asSeconds)
    .option('--header <name:value>', 'send this header; may be given several times', repeated)
    .option('--secret <arn>', 'secret with JSON of username and password, or of headers')
    .option('--ignore-robots', 'poll it though robots.txt keeps all crawlers away: its publisher agreed')
    .option('--source <name>', 'source of its articles')
    .option('--source-id <id>', 'id of that source')
    .option('--country <code>', 'where that source is at home, ISO 3166-1')
    .option('--provider <name>', 'who supplies them')
    .option('--language <tag>', 'their language, BCP 47, where they say none')
    .option('--time-zone <zone>', 'IANA zone of times without one')
    .option('--copyright-holder <text>')
    .option('--copyright-notice <text>')
    .option('--usage-terms <text>')
    .option('--identity <ladder>', 'what identifies an article, strongest first: of publisher,url,title-date,text')
    .option('--keep <duration>', 'how long its articles are kept, e.g. 30d; for ever without', asSeconds)
    .option(...stageOption);

const allowHostOption = [
  '--allow-host <host:port>',
  'fetch from there though it is not public; may be given several times',
  repeated,
] as const;

function addAdding(feeds: Command): void {
  withSettings(
    feeds
      .command('add')
      .summary('subscribe to feeds, by their addresses or those of their sites')
      .argument('<url...>', 'addresses of feeds, or of pages that name some')
      .option('--pick <n>', 'of a page with several feeds the one of this number', asPlace)
      .option('--unchecked', "don't look at the address before")
      .option(...allowHostOption),
  ).action(async (urls: string[], options) => {
    const { addFeeds } = await import('./add-feeds.ts');
    process.exitCode = await addFeeds(urls, options);
  });
  feeds
    .command('import')
    .summary('subscribe to the feeds of a file: OPML, whose folders become tags, or JSON as export writes it')
    .argument('<file>', 'OPML or JSON; "-" is standard input')
    .option('--tag <tag>', 'give each this tag too; may be given several times', repeated)
    .option(...stageOption)
    .action(async (file: string, options) => {
      const { importFeeds } = await import('./import-feeds.ts');
      process.exitCode = await importFeeds(file, options);
    });
}

function addReading(feeds: Command): void {
  feeds
    .command('list')
    .summary('all feeds with their health, the troubled first')
    .option('--tag <tag>', 'only those with this tag')
    .option('--json', 'each feed whole, as a line of JSON')
    .option(...stageOption)
    .action(async (options) => {
      const { listFeeds } = await import('./show-feeds.ts');
      process.exitCode = await listFeeds(options);
    });
  feeds
    .command('show')
    .summary('one feed: settings, health, what polling learned')
    .argument('<feed>', 'its id or address')
    .option('--json', 'as a line of JSON')
    .option(...stageOption)
    .action(async (feed: string, options) => {
      const { showFeed } = await import('./show-feeds.ts');
      process.exitCode = await showFeed(feed, options);
    });
  feeds
    .command('check')
    .summary('what a feed would bring, or which feeds a page names; stores nothing')
    .argument('<url-or-file>')
    .option('--identity <ladder>', 'as if this ladder were set: of publisher,url,title-date,text')
    .option('--header <name:value>', 'send this header; may be given several times', repeated)
    .option('--ignore-robots', 'as if the publisher had agreed to be polled')
    .option(...allowHostOption)
    .option('--json', 'as a line of JSON')
    .action(async (target: string, options) => {
      const { checkFeed } = await import('./check-feed.ts');
      process.exitCode = await checkFeed(target, options);
    });
  feeds
    .command('export')
    .summary('all feeds as OPML 2.0, or as JSON with all their settings')
    .option('--json', 'a list that import and a starting list take')
    .option('--title <title>', 'title of the document', 'Dateline feeds')
    .option(...stageOption)
    .action(async (options) => {
      const { exportFeeds } = await import('./show-feeds.ts');
      process.exitCode = await exportFeeds(options);
    });
}

const changes = {
  pause: 'stop polling feeds until they are resumed',
  resume: 'poll paused or ended feeds again, from now on',
  remove: 'unsubscribe from feeds; their articles stay',
} as const;

function addChanging(feeds: Command): void {
  withSettings(
    feeds
      .command('set')
      .summary('give feeds other settings; what is not named stays')
      .argument('<feed...>', 'ids or addresses')
      .option(
        '--unset <setting>',
        'take one away by its name in "show", e.g. language; may be given several times',
        repeated,
      ),
  ).action(async (named: string[], options) => {
    const { setFeeds } = await import('./change-feeds.ts');
    process.exitCode = await setFeeds(named, options);
  });
  for (const [change, summary] of Object.entries(changes)) {
    feeds
      .command(change)
      .summary(summary)
      .argument('<feed...>', 'ids or addresses')
      .option(...stageOption)
      .action(async (named: string[], options) => {
        const { changeFeeds } = await import('./change-feeds.ts');
        process.exitCode = await changeFeeds(change as keyof typeof changes, named, options);
      });
  }
}

function asPlace(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It is no number from 1.');
  return Number(value);
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function asSeconds(value: string): number {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(value) ?? [];
  const seconds = Math.round(Number(number) * (units[unit || 's'] ?? 1));
  if (!(seconds >= 1)) throw new InvalidArgumentError('It is no duration like 90s, 5m, 2h or 1d.');
  return seconds;
}
