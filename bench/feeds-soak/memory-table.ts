import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { table } from '../../shared/contract.ts';

type Item = Record<string, AttributeValue>;
type Request = PutItemCommand | BatchGetItemCommand | QueryCommand;

const keyOf = (item: Item): string => `${item[table.partitionKey]?.S}\n${item[table.sortKey]?.S}`;
const isSame = (a: AttributeValue | undefined, b: AttributeValue | undefined): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** DynamoDB in memory, for the requests that the stores make, with its conditions: two days of polls would take an emulator hours. */
export class MemoryTable {
  readonly #items = new Map<string, Item>();
  /** Index name, partition, key of the item. */
  readonly #indexes = new Map<string, Map<string, Item>>();
  readonly #step: () => void;

  /** @param step called before and after each request: it may throw, as a process that dies there would */
  constructor(step: () => void) {
    this.#step = step;
  }

  items(): Iterable<Item> {
    return this.#items.values();
  }

  /** As the stores take it: `send` is all they call. */
  client(): DynamoDBClient {
    const send = async (request: Request) => {
      this.#step();
      const answer = this.#answer(request);
      this.#step();
      return answer;
    };
    return { send } as unknown as DynamoDBClient;
  }

  #answer(request: Request): object {
    if (request instanceof PutItemCommand) return this.#put(request);
    if (request instanceof BatchGetItemCommand) return this.#get(request);
    if (request instanceof QueryCommand) return this.#query(request);
    throw new TypeError('A request that this table does not know');
  }

  #put({ input }: PutItemCommand): object {
    const item = input.Item as Item;
    const key = keyOf(item);
    const there = this.#items.get(key);
    if (!holds(there, input))
      throw new ConditionalCheckFailedException({ message: 'The condition failed', $metadata: {} });
    for (const partition of partitionsOf(there)) this.#indexes.get(partition)?.delete(key);
    for (const partition of partitionsOf(item)) {
      const entries = this.#indexes.get(partition) ?? new Map<string, Item>();
      this.#indexes.set(partition, entries.set(key, item));
    }
    this.#items.set(key, item);
    return {};
  }

  #get({ input }: BatchGetItemCommand): object {
    const Responses = Object.entries(input.RequestItems ?? {}).map(([name, { Keys = [] }]) => [
      name,
      Keys.map((key) => this.#items.get(keyOf(key))).filter((item) => item !== undefined),
    ]);
    return { Responses: Object.fromEntries(Responses) };
  }

  #query({ input }: QueryCommand): object {
    const { IndexName = '', ExpressionAttributeValues: values = {}, ScanIndexForward: forward, Limit } = input;
    const sortKey = Object.values(table.indexes).find(({ name }) => name === IndexName)?.sortKey ?? '';
    const place = (item: Item) => item[sortKey]?.S ?? '';
    const before = values[':before']?.S;
    const entries = [...(this.#indexes.get(`${IndexName}\n${values[':pk']?.S}`)?.values() ?? [])];
    const found = entries.filter((item) => before === undefined || place(item) < before);
    found.sort((a, b) => (place(a) < place(b) ? -1 : 1) * (forward ? 1 : -1));
    return { Items: found.slice(0, Limit) };
  }
}

const partitionsOf = (item: Item | undefined): string[] =>
  Object.values(table.indexes).flatMap(({ name, partitionKey }) =>
    item?.[partitionKey] ? [`${name}\n${item[partitionKey].S}`] : [],
  );

function holds(there: Item | undefined, { ConditionExpression, ...of }: PutItemCommand['input']): boolean {
  return (ConditionExpression?.split(' AND ') ?? []).every((clause) => {
    if (clause.startsWith('attribute_not_exists')) return there === undefined;
    const [, name = '', value = ''] = /^(#\w+) = (:\w+)$/.exec(clause) ?? [];
    if (!name) throw new TypeError(`A condition that this table does not know: ${clause}`);
    return isSame(there?.[of.ExpressionAttributeNames?.[name] ?? ''], of.ExpressionAttributeValues?.[value]);
  });
}
