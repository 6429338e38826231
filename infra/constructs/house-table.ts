import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { table as keys } from '../../shared/contract.ts';
import type { StageSettings } from '../stage-settings.ts';
import { removalPolicy } from './removal.ts';

export interface HouseTableProps {
  readonly settings: StageSettings;
}

/** The one table: keys and generic indexes as the contract names them, on demand, recoverable, encrypted. */
export class HouseTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { settings }: HouseTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: text(keys.partitionKey),
      sortKey: text(keys.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.AWS_MANAGED,
      timeToLiveAttribute: keys.ttl,
      deletionProtection: settings.tableDeletionProtection,
      removalPolicy: removalPolicy(settings),
    });
    for (const index of Object.values(keys.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        // Index entries are written with every article: keys only is one write unit each; readers fetch the items by key.
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
  }
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
