import type { Deployment } from '../../local/deliveries/deployment.ts';
import { articleTable } from '../../local/terminal/texts.ts';
import type { Revision } from '../../shared/store/store.ts';
import { type ConnectOptions, withDeployment } from '../connect/connect.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { endQuietlyWhenClosed, LineWriter } from '../output.ts';
import { recordText } from './record-text.ts';

export interface ShowOptions extends ConnectOptions {
  /** That many of the newest. */
  readonly latest?: number;
  /** Only this source's. */
  readonly source?: string;
  readonly revisions?: boolean;
  readonly json?: boolean;
}

/** Records of one page of a list. */
const pageSize = 100;

/** Prints a record by its id, all its revisions, or the newest records. */
export async function showRecords(id: string | undefined, options: ShowOptions): Promise<ExitCode> {
  if ((id === undefined) === (options.latest === undefined)) {
    throw new CommandFailure(exitCodes.usage, 'Name either an id or --latest N');
  }
  endQuietlyWhenClosed(process.stdout);
  return withDeployment(options, 'read', async ({ reader }) => {
    const records = await (id === undefined ? newest(reader, options) : byId(reader, id, options));
    if (records.length === 0) {
      console.error(id === undefined ? 'No records yet.' : `No record ${id}.`);
      return exitCodes.lost;
    }
    await print(records, id === undefined, options.json ?? false);
    return exitCodes.ok;
  });
}

async function byId(
  reader: Deployment['reader'],
  id: string,
  { revisions }: ShowOptions,
): Promise<readonly Revision[]> {
  if (revisions) return reader.revisions(id);
  const record = await reader.article(id);
  return record ? [record] : [];
}

async function newest(reader: Deployment['reader'], { latest = 0, source }: ShowOptions): Promise<Revision[]> {
  const records: Revision[] = [];
  for (let before: string | undefined; records.length < latest; ) {
    const request = { limit: Math.min(pageSize, latest - records.length), ...(before && { before }) };
    const page = await (source === undefined ? reader.newest(request) : reader.newestBySource(source, request));
    records.push(...page.items);
    before = page.next;
    if (before === undefined) break;
  }
  return records;
}

async function print(records: readonly Revision[], asTable: boolean, json: boolean): Promise<void> {
  const out = new LineWriter(process.stdout);
  const columns = process.stdout.columns || 160;
  if (json) for (const record of records) await out.writeJson(record);
  else if (asTable) await out.write(articleTable(records, [], columns));
  else for (const record of records) await out.write(recordText(record, columns));
}
