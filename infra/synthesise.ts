import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { stackNames } from '../shared/contract.ts';
import { addDateline } from './dateline.ts';
import type { StageSettings } from './stage-settings.ts';
import { resolveStage } from './stages.ts';

/** A CloudFormation template as synthesised. */
export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

export interface TemplateResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is CloudFormation's, one for each Type
  readonly Properties?: any;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export interface Synthesis {
  readonly settings: StageSettings;
  readonly assembly: CloudAssembly;
  /** Stateless imports from stateful: its `Fn::ImportValue` names an `Export.Name` among stateful's Outputs. */
  readonly templates: { readonly stateful: Template; readonly stateless: Template };
}

export interface SynthesisOptions {
  /** Folder of the bundles, one folder a function, as bundleFunctions returns it. */
  readonly bundles: string;
  /** Where the cloud assembly goes; a new temporary folder unless told. */
  readonly outdir?: string;
}

/** cdk.json's feature flags: the CDK command line passes them itself, a synthesis in process has to read them. */
function featureFlags(): AppProps['context'] {
  return JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')).context;
}

/** Synthesises a stage in this process, exactly as `cdk synth -c stage=…` does. Takes a second or so. */
export function synthesise(stage: string | StageSettings, options: SynthesisOptions): Synthesis {
  const settings = typeof stage === 'string' ? resolveStage(stage) : stage;
  const outdir = options.outdir ?? mkdtempSync(join(tmpdir(), 'dateline-synthesis-'));
  const app = new App({ context: featureFlags(), outdir, autoSynth: false });
  addDateline(app, { settings, bundles: options.bundles });
  const assembly = app.synth();
  const names = stackNames(settings.stage);
  const template = (name: string): Template => assembly.getStackByName(name).template;
  return {
    settings,
    assembly,
    templates: { stateful: template(names.stateful), stateless: template(names.stateless) },
  };
}
