import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import {
  archive,
  env,
  type FeedsEnvironment,
  feedSecretPrefix,
  inbox,
  metricDimensions,
  metrics,
  stackOutputs,
  type WebsubEnvironment,
} from '../../shared/contract.ts';
import { alarmPeriod, raiseAlarm } from '../constructs/alarm.ts';
import { everyMinute } from '../constructs/every-minute.ts';
import {
  dropObjects,
  keepItems,
  keepObjects,
  keepRecords,
  publish,
  queryLists,
  readObjects,
  readSecret,
  readSecrets,
  sendMessages,
} from '../constructs/grants.ts';
import { HouseFunction, type HouseFunctionProps } from '../constructs/house-function.ts';
import { askManagedServices, checkManaged } from '../constructs/managed-services.ts';
import { publicUrl } from '../constructs/public-url.ts';
import { applyStartingList, startingListFunction } from '../constructs/starting-list.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface StatelessStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly data: StatefulStack;
  /** Folder of the bundles, one folder a function; see bundle.ts. */
  readonly bundles: string;
}

interface Hubs {
  readonly callback: string;
  readonly secret: Secret;
  readonly environment: WebsubEnvironment;
}

/** Functions and what drives and watches them: may go and come back at any time. */
export class StatelessStack extends Stack {
  readonly #props: StatelessStackProps;

  constructor(scope: Construct, id: string, props: StatelessStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.#ingest();
    this.#dispatch();
    this.#poll(this.#websub());
    this.#startingList();
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
        ...(settings.managed && { [env.managed]: JSON.stringify(checkManaged(settings.managed)) }),
      },
    });
    readObjects(lambda, env.inboxBucket, data.inbox);
    keepObjects(lambda, env.archiveBucket, data.archive, Object.values(archive));
    keepRecords(lambda, env.table, data.table);
    publish(lambda, env.rejectionTopic, data.topics.rejections);
    if (settings.managed) askManagedServices(lambda, settings.managed, data.table);
    const { queue } = data.ingestQueue;
    lambda.addEventSource(new SqsEventSource(queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }));
    this.#alarmOnSilence('ingest');
    new CfnOutput(this, stackOutputs.ingestFunction, { value: lambda.functionName });
  }

  #dispatch(): void {
    const { settings, data } = this.#props;
    const { lambda } = this.#function('Dispatch', {
      name: 'dispatch',
      description: 'Feeds that are due to the queue of the poll workers',
      ...settings.feeds.dispatch,
    });
    queryLists(lambda, env.table, data.table);
    sendMessages(lambda, env.dueQueue, data.dueQueue.queue);
    everyMinute(this, 'EveryMinute', { lambda, enabled: settings.feeds.enabled });
  }

  /** The address that hubs call back, and what its function and the poller know of it; undefined where feeds are only polled. */
  #websub(): Hubs | undefined {
    const { settings, data } = this.#props;
    const { enabled, memory, timeout, maxConcurrency, lease, backup, largest } = settings.feeds.websub;
    if (!enabled || !data.hubSecret) return undefined;
    const environment: WebsubEnvironment = { lease, backup, largest };
    const { lambda } = this.#function('Websub', {
      name: 'websub',
      description: 'What hubs push to answers in the inbox',
      memory,
      timeout,
      reservedConcurrency: maxConcurrency,
      environment: { [env.websub]: JSON.stringify(environment), [env.feeds]: this.#feedsEnvironment() },
    });
    dropObjects(lambda, env.inboxBucket, data.inbox, inbox.feeds);
    keepItems(lambda, env.table, data.table);
    readSecret(lambda, env.websubSecret, data.hubSecret);
    return { callback: publicUrl(lambda), secret: data.hubSecret, environment };
  }

  #feedsEnvironment(): string {
    const { contact, hostGap, shortest, longest } = this.#props.settings.feeds;
    const environment: FeedsEnvironment = { contact, hostGap, shortest, longest };
    return JSON.stringify(environment);
  }

  #poll(hubs: Hubs | undefined): void {
    const { settings, data } = this.#props;
    const { memory, timeout, maxConcurrency } = settings.feeds.poll;
    const { lambda } = this.#function('Poll', {
      name: 'poll',
      description: 'Feeds that are due to answers in the inbox',
      memory,
      timeout,
      environment: { [env.feeds]: this.#feedsEnvironment() },
    });
    keepObjects(lambda, env.inboxBucket, data.inbox, [inbox.feeds]);
    keepRecords(lambda, env.table, data.table);
    publish(lambda, env.alarmTopic, data.topics.alarms);
    readSecrets(lambda, feedSecretPrefix(settings.stage));
    if (hubs) {
      lambda.addEnvironment(env.websub, JSON.stringify(hubs.environment));
      lambda.addEnvironment(env.websubCallback, hubs.callback);
      readSecret(lambda, env.websubSecret, hubs.secret);
    }
    // Ten is the most that a FIFO queue gives at once.
    const batches = { batchSize: 10, maxConcurrency, reportBatchItemFailures: true };
    lambda.addEventSource(new SqsEventSource(data.dueQueue.queue, batches));
    this.#alarmOnFeedsInTrouble('poll');
  }

  #startingList(): void {
    const { settings, data, bundles } = this.#props;
    const { startingList } = settings.feeds;
    if (!startingList) return;
    applyStartingList(this, startingList, bundles, (withList) => {
      const { lambda } = this.#function(
        'StartingList',
        {
          name: startingListFunction,
          description: "Feeds of the stage's starting list to subscriptions",
          memory: 512,
          // The longest that Lambda gives: a list may have 200,000 feeds.
          timeout: 900,
        },
        withList,
      );
      keepRecords(lambda, env.table, data.table);
      return lambda;
    });
  }

  #function(
    id: string,
    props: Omit<HouseFunctionProps, 'settings' | 'bundles' | 'monitoring'>,
    bundles = this.#props.bundles,
  ) {
    const { settings, data } = this.#props;
    return new HouseFunction(this, id, { ...props, settings, bundles, monitoring: { topic: data.topics.alarms } });
  }

  #alarmOnFeedsInTrouble(service: string): void {
    const { settings, data } = this.#props;
    raiseAlarm(this, 'FeedsInTroubleAlarm', {
      metric: new Metric({
        namespace: metrics.namespace,
        metricName: metrics.feedsInTrouble,
        dimensionsMap: { [metricDimensions.service]: service, [metricDimensions.stage]: settings.stage },
        statistic: 'Sum',
        period: alarmPeriod,
      }),
      description:
        'Feeds began to fail, fell silent or ended: "dateline feeds list" has them first. See docs/feeds.md, Health.',
      topic: data.topics.alarms,
      atLeast: 1,
    });
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
