import { type App, Tags } from 'aws-cdk-lib';
import { stackNames } from '../shared/contract.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';
import { StatelessStack } from './stacks/stateless-stack.ts';
import type { StageSettings } from './stage-settings.ts';

export interface DatelineOptions {
  readonly settings: StageSettings;
  /** Folder of the bundles, one folder a function; see bundle.ts. */
  readonly bundles: string;
}

/** Both stacks of one stage, of no account or region yet. */
export function addDateline(app: App, { settings, bundles }: DatelineOptions): void {
  const { terminationProtection } = settings;
  const names = stackNames(settings.stage);
  const data = new StatefulStack(app, 'Stateful', { stackName: names.stateful, settings, terminationProtection });
  new StatelessStack(app, 'Stateless', { stackName: names.stateless, settings, terminationProtection, data, bundles });
  for (const [name, value] of Object.entries({ service: 'dateline', stage: settings.stage, ...settings.tags })) {
    Tags.of(app).add(name, value);
  }
}
