import { Annotations, type App, type Stack, Tags } from 'aws-cdk-lib';
import { stackNames } from '../shared/contract.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';
import { StatelessStack } from './stacks/stateless-stack.ts';
import type { StageSettings } from './stage-settings.ts';
import { isPlaceholder } from './stages.ts';

export interface DatelineOptions {
  readonly settings: StageSettings;
  /** Folder of the bundles, one folder a function; see bundle.ts. */
  readonly bundles: string;
  /** Warns of what nobody should deploy so. */
  readonly forDeployment?: boolean;
}

/** Both stacks of one stage, of no account or region yet. */
export function addDateline(app: App, { settings, bundles, forDeployment = false }: DatelineOptions): void {
  const { terminationProtection } = settings;
  const names = stackNames(settings.stage);
  const data = new StatefulStack(app, 'Stateful', { stackName: names.stateful, settings, terminationProtection });
  const stateless = new StatelessStack(app, 'Stateless', {
    stackName: names.stateless,
    settings,
    terminationProtection,
    data,
    bundles,
  });
  for (const [name, value] of Object.entries({ service: 'dateline', stage: settings.stage, ...settings.tags })) {
    Tags.of(app).add(name, value);
  }
  if (forDeployment) warnOfContact(stateless, settings);
}

/** Publishers have nobody to write to before they block us. */
function warnOfContact(stack: Stack, { feeds: { enabled, contact } }: StageSettings): void {
  if (!enabled || !isPlaceholder(contact)) return;
  Annotations.of(stack).addWarningV2(
    'dateline:feeds.contact',
    `Feeds are polled in the name of ${contact}, which is nobody's page: set feeds.contact in infra/stages.ts, or -c feedContact=https://…`,
  );
}
