import type { Found } from './read-system.ts';
import type { Table } from './system.ts';

interface Index {
  readonly IndexName: string;
  readonly KeySchema: unknown;
  readonly Projection: unknown;
}

/** Keys and indexes of a table, on demand whatever the template's capacity. */
export function readTable({ logicalId, name, properties, resolve }: Found): Table {
  const definition = {
    TableName: name,
    AttributeDefinitions: resolve(properties.AttributeDefinitions),
    KeySchema: resolve(properties.KeySchema),
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: readIndexes(resolve(properties.GlobalSecondaryIndexes)),
    LocalSecondaryIndexes: readIndexes(resolve(properties.LocalSecondaryIndexes)),
  };
  return { logicalId, name, definition };
}

/** The parts of an index that CreateTable takes; monitoring and capacity settings are left behind. */
function readIndexes(indexes: unknown): Index[] | undefined {
  return (indexes as Index[] | undefined)?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));
}
