import { relative } from 'node:path';
import { stackOutputs } from '../../shared/contract.ts';
import type { Revision } from '../../shared/store/store.ts';
import { credentials } from '../emulators/clients.ts';
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

/** Newest articles, one a line. */
export function articleTable(revisions: readonly Revision[], outcomeOf: (id: string) => string, width: number): string {
  const rows = revisions.map(({ article, revision }) => [
    article.id,
    article.source.id,
    (article.versioncreated ?? article.firstcreated ?? article.received).slice(0, 16).replace('T', ' '),
    article.language ?? '',
    `${revision}`,
    outcomeOf(article.id),
    article.headline ?? article.summary ?? '',
  ]);
  return formatTable(['id', 'source', 'time (UTC)', 'lang', 'rev', 'outcome', 'headline'], rows, width);
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
