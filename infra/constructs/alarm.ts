import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

interface AlarmOptions {
  readonly metric: IMetric;
  /** What it means and what to do first; stands in the mail that the alarm sends. */
  readonly description: string;
  readonly topic: ITopic;
  /** Alarms when the metric is at or above it. */
  readonly atLeast?: number;
  /** Alarms when the metric is below it. */
  readonly below?: number;
  /** Periods in a row; 1 unless told. */
  readonly periods?: number;
  readonly missing?: TreatMissingData;
}

/** The period of alarms unless a subject needs another. */
export const alarmPeriod = Duration.minutes(5);

/** An alarm that tells the topic both when it goes off and when all is well again. */
export function raiseAlarm(scope: Construct, id: string, options: AlarmOptions): Alarm {
  const above = options.atLeast !== undefined;
  const alarm = new Alarm(scope, id, {
    metric: options.metric,
    alarmDescription: options.description,
    threshold: options.atLeast ?? options.below ?? 1,
    comparisonOperator: above
      ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
      : ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: options.periods ?? 1,
    treatMissingData: options.missing ?? TreatMissingData.NOT_BREACHING,
  });
  const action = new SnsAction(options.topic);
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
}
