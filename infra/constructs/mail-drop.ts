import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ReceiptRule, ReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { inbox as prefixes } from '../../shared/contract.ts';
import type { MailSettings, StageSettings } from '../stage-settings.ts';
import type { HouseBucket } from './house-bucket.ts';

/**
 * SES puts each message to the recipients into the inbox, as it came. A rule set of our own has to be made the active one by hand, which
 * CloudFormation can't (docs/operations.md, Mail).
 */
export function dropMail(
  scope: Construct,
  { bucket, arn }: HouseBucket,
  { stage }: Pick<StageSettings, 'stage'>,
  { recipients, ruleSet }: MailSettings,
): void {
  const name = `dateline-${stage}`;
  const set = ruleSet
    ? ReceiptRuleSet.fromReceiptRuleSetName(scope, 'MailRules', ruleSet)
    : new ReceiptRuleSet(scope, 'MailRules', { receiptRuleSetName: name });
  const source = Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'receipt-rule-set',
    resourceName: `${ruleSet ?? name}:receipt-rule/${name}`,
  });
  const { policyDependable } = bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AllowMail',
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [`${arn}/${prefixes.mail}*`],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnEquals: { 'aws:SourceArn': source } },
    }),
  );
  const rule = new ReceiptRule(scope, 'MailRule', {
    ruleSet: set,
    receiptRuleName: name,
    recipients: [...recipients],
    scanEnabled: true,
    actions: [{ bind: () => ({ s3Action: { bucketName: bucket.bucketName, objectKeyPrefix: prefixes.mail } }) }],
  });
  // SES tries the bucket when the rule is made.
  if (policyDependable) rule.node.addDependency(policyDependable);
}
