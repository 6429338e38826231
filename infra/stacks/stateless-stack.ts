import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { archive, env, metricDimensions, metrics, stackOutputs } from '../../shared/contract.ts';
import { raiseAlarm } from '../constructs/alarm.ts';
import { keepObjects, keepRecords, publish, readObjects } from '../constructs/grants.ts';
import { HouseFunction, type HouseFunctionProps } from '../constructs/house-function.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface StatelessStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly data: StatefulStack;
  /** Folder of the bundles, one folder a function; see bundle.ts. */
  readonly bundles: string;
}

/** Functions and what drives and watches them: may go and come back at any time. */
export class StatelessStack extends Stack {
  readonly #props: StatelessStackProps;

  constructor(scope: Construct, id: string, props: StatelessStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.#ingest();
  }

  #ingest(): void {
    const { settings, data } = this.#props;
    const { batchSize, maxConcurrency, memory, timeout } = settings.ingest;
    const { lambda } = this.#function('Ingest', {
      name: 'ingest',
      description: 'Delivered files to enriched article records',
      memory,
      timeout,
      environment: {
        [env.deliveryRules]: JSON.stringify(settings.deliveryRules),
        [env.limits]: JSON.stringify(settings.limits),
      },
    });
    readObjects(lambda, env.inboxBucket, data.inbox);
    keepObjects(lambda, env.archiveBucket, data.archive, Object.values(archive));
    keepRecords(lambda, env.table, data.table);
    publish(lambda, env.rejectionTopic, data.topics.rejections);
    const { queue } = data.ingestQueue;
    lambda.addEventSource(new SqsEventSource(queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }));
    this.#alarmOnSilence('ingest');
    new CfnOutput(this, stackOutputs.ingestFunction, { value: lambda.functionName });
  }

  #function(
    id: string,
    props: Pick<HouseFunctionProps, 'name' | 'description' | 'memory' | 'timeout' | 'environment'>,
  ) {
    const { settings, bundles, data } = this.#props;
    return new HouseFunction(this, id, { ...props, settings, bundles, monitoring: { topic: data.topics.alarms } });
  }

  /** No news for hours is seldom good news: a dead feed, a broken upload, a lost notification. */
  #alarmOnSilence(service: string): void {
    const { settings, data } = this.#props;
    const { silenceHours } = settings.alarms;
    raiseAlarm(this, 'SilenceAlarm', {
      metric: new Metric({
        namespace: metrics.namespace,
        metricName: metrics.documentsIngested,
        dimensionsMap: { [metricDimensions.service]: service, [metricDimensions.stage]: settings.stage },
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      description: `No document was ingested for ${silenceHours} hours. See docs/operations.md, Silence.`,
      topic: data.topics.alarms,
      below: 1,
      periods: silenceHours,
      missing: TreatMissingData.BREACHING,
    });
  }
}
