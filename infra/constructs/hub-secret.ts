import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { StageSettings } from '../stage-settings.ts';
import { removalPolicy } from './removal.ts';

/** One secret of a stage, from which addresses and secrets of all its subscriptions at hubs are derived (docs/adr/0020). */
export function hubSecret(scope: Construct, id: string, settings: StageSettings): Secret {
  const secret = new Secret(scope, id, {
    description: `Dateline ${settings.stage}: subscriptions at WebSub hubs`,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: removalPolicy(settings),
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'Nobody but the stage knows it, and a new one makes every feed subscribe anew: it is changed when it may be known, by hand.',
  });
  return secret;
}
