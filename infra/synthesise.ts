import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib';
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
  /** Stateless reads stateful's Outputs through `Fn::GetStackOutput`, by `StackName` and `OutputName`. */
  readonly templates: { readonly stateful: Template; readonly stateless: Template };
}

export interface SynthesisOptions {
  /** Folder of the bundles, one folder a function, as bundleFunctions returns it. */
  readonly bundles: string;
  /** Where the cloud assembly goes; a new temporary folder unless told. */
  readonly outdir?: string;
  /** Rule packs to check the stacks with, whose findings are thrown. */
  readonly rules?: (app: App) => IPolicyValidationPlugin;
  /**
   * CDK's own validation of the templates, whose errors are thrown; on unless told. It costs a second or two of CPU, so
   * whoever synthesises what the tests have validated does without.
   */
  readonly validate?: boolean;
}

/** cdk.json's feature flags: the CDK command line passes them itself, a synthesis in process has to read them. */
function featureFlags(): AppProps['context'] {
  return JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')).context;
}

/** Synthesises a stage in this process to the templates of `cdk synth -c stage=…`. */
export function synthesise(stage: string | StageSettings, options: SynthesisOptions): Synthesis {
  const settings = typeof stage === 'string' ? resolveStage(stage) : stage;
  const outdir = options.outdir ?? mkdtempSync(join(tmpdir(), 'dateline-synthesis-'));
  const builtinCloudFormationValidation = options.validate ?? true;
  const app = new App({
    context: featureFlags(),
    outdir,
    autoSynth: false,
    stackTraces: false,
    builtinCloudFormationValidation,
  });
  addDateline(app, { settings, bundles: options.bundles });
  if (options.rules) Validations.of(app).addPlugins(options.rules(app));
  const assembly = app.synth();
  const names = stackNames(settings.stage);
  const template = (name: string): Template => assembly.getStackByName(name).template;
  return {
    settings,
    assembly,
    templates: { stateful: template(names.stateful), stateless: template(names.stateless) },
  };
}
