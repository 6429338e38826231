import { relative } from 'node:path';
import type { Article } from '../../shared/article/article.ts';
import { stackOutputs } from '../../shared/contract.ts';
import { type Receipt, type Revision, saveOutcomes } from '../../shared/store/store.ts';
import { credentials } from '../emulators/clients.ts';
import type { PolledInvocation } from '../functions/poller.ts';
import type { RunningSystem } from '../system.ts';
import { region } from '../template/physical-names.ts';
import type { Unsupported } from '../template/system.ts';
import { formatTable } from './table.ts';

/** What the embedded run leaves out of the template: first what matters, then what does not. */
export function unsupportedText({ warnings, harmless }: Unsupported): string {
  const counts = [...harmless].map(([type, count]) => `${type.replace(/^AWS::/, '')} ${count}`).sort();
  return [
    ...(warnings.length > 0 ? ['Not as deployed:', ...warnings.map((warning) => `  ! ${warning}`)] : []),
    ...(counts.length > 0 ? [`Not emulated, without effect here: ${counts.join(', ')}`] : []),
  ].join('\n');
}

type Column = readonly [heading: string, cell: (revision: Revision) => string];

/**
 * Newest articles, one a line.
 * @param receipts of the deliveries that brought them, as far as they are known
 */
export function articleTable(revisions: readonly Revision[], receipts: readonly Receipt[], width: number): string {
  if (revisions.length === 0) return 'No articles yet.';
  const outcome: Column = ['outcome', ({ article }) => outcomeOf(article.id, receipts)];
  const columns: readonly Column[] = [
    ['id', ({ article }) => article.id],
    ['source', ({ article }) => article.source.id],
    ['time (UTC)', ({ article }) => timeOf(article).slice(0, 16).replace('T', ' ')],
    ['lang', ({ article }) => article.language ?? ''],
    ['rev', ({ revision }) => String(revision)],
    ...(receipts.length > 0 ? [outcome] : []),
    ['headline', ({ article }) => article.headline ?? article.summary ?? ''],
  ];
  const rows = revisions.map((revision) => columns.map(([, cell]) => cell(revision)));
  return formatTable(
    columns.map(([heading]) => heading),
    rows,
    width,
  );
}

const timeOf = ({ versioncreated, firstcreated, received }: Article): string =>
  versioncreated ?? firstcreated ?? received;

/** A receipt counts; which of its articles had which outcome it tells only where all had the same. */
function outcomeOf(id: string, receipts: readonly Receipt[]): string {
  const counts = receipts.find(({ articles }) => articles.includes(id))?.counts;
  const outcomes = counts ? saveOutcomes.filter((outcome) => counts[outcome] > 0) : [];
  return outcomes.length === 1 ? (outcomes[0] ?? '') : '';
}

/** What became of a batch that was not processed. */
export function failureText({ function: name, messages, failed, error }: PolledInvocation, logFile: string): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'reported by the function';
  return `! ${name}: ${failed} of ${messages} messages failed (${reason}); they are retried. See ${shownPath(logFile)}`;
}

/** How to talk to the running system, ready to be copied. */
export function howToTalk({ endpoints, template }: RunningSystem): string {
  const { outputs } = template;
  const variables = {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
  };
  const { s3, dynamodb, sqs } = endpoints;
  const inbox = outputs[stackOutputs.inboxBucket];
  return `Deliver a file: copy it into inbox/, or

  npx dateline ingest story.txt

See the feeds that are watched, and watch another, by the address of its site:

  npx dateline feeds list
  npx dateline feeds add example.org

Read records:

  npx dateline show --latest 5

With the AWS CLI:

  export ${Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}
  aws --endpoint-url ${s3} s3 cp story.txt s3://${inbox}/
  aws --endpoint-url ${s3} s3 ls --recursive s3://${outputs[stackOutputs.archiveBucket]}/
  aws --endpoint-url ${dynamodb} dynamodb query --table-name ${outputs[stackOutputs.table]} \\
    --key-condition-expression 'pk = :pk' --expression-attribute-values '{":pk": {"S": "ARTICLE#ID"}}'
  aws --endpoint-url ${sqs} sqs receive-message --queue-url ${sqs}/000000000000/${nameOfQueue(outputs[stackOutputs.ingestDeadLetters])}`;
}

const nameOfQueue = (url = ''): string => url.split('/').at(-1) ?? '';

/** A path as a person at the current folder would write it. */
export const shownPath = (path: string): string => relative(process.cwd(), path) || path;
