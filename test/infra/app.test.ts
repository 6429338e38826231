import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Template } from '../../infra/synthesise.ts';
import { emptyBundles, resources } from './templates.ts';

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'dateline-app-'));
  return () => rmSync(outdir, { recursive: true });
});

/** Runs the app as the CDK command line does: context and target in the environment. */
function synth(options: Readonly<Record<string, string>>) {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const given = { ...context, ...options, bundles: emptyBundles('ingest', 'dispatch', 'poll', 'websub') };
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(given) };
  return spawnSync(process.execPath, ['infra/app.ts'], { env, encoding: 'utf8' });
}

describe('the CDK app', () => {
  test('synthesises the stage of -c stage, mails to -c alarmEmail', () => {
    const { status, stderr } = synth({ stage: 'anna', alarmEmail: 'anna@example.org' });
    expect(stderr).not.toContain('ERROR');
    expect(status).toBe(0);
    const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
    expect(artifacts.Stateful.properties.stackName).toBe('dateline-anna-stateful');
    expect(artifacts.Stateless.properties.stackName).toBe('dateline-anna-stateless');
    const stateful: Template = JSON.parse(readFileSync(join(outdir, 'Stateful.template.json'), 'utf8'));
    const [subscription] = resources(stateful, 'AWS::SNS::Subscription');
    expect(subscription?.Properties.Endpoint).toBe('anna@example.org');
  }, 60_000);

  test('refuses a name that is a slip', () => {
    const { status, stderr } = synth({ stage: 'production' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('Did you mean -c stage=prod?');
  }, 60_000);
});
