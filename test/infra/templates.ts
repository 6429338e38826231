import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Synthesis, Template, TemplateResource } from '../../infra/synthesise.ts';

/** Bundles as small as can be: templates name a bundle, they don't look into it. */
export function emptyBundles(...functions: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bundles-'));
  for (const name of functions) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'handler.mjs'), 'export const handler = async () => {};\n');
  }
  return folder;
}

export interface Named extends TemplateResource {
  readonly id: string;
}

export function resources(template: Template, type?: string): Named[] {
  return Object.entries(template.Resources)
    .map(([id, resource]) => ({ id, ...resource }))
    .filter((resource) => type === undefined || resource.Type === type);
}

/** Of both stacks. */
export function allResources({ templates }: Synthesis, type?: string): Named[] {
  return [...resources(templates.stateful, type), ...resources(templates.stateless, type)];
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Statements of resource policies that are attached to a resource, e.g. a bucket's by its BucketPolicy. */
export function attachedStatements(template: Template, policyType: string, property: string, id: string): Statement[] {
  return resources(template, policyType)
    .filter(({ Properties }) => JSON.stringify(Properties[property]).includes(`{"Ref":"${id}"}`))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
}

/** Statements of what roles may do: policies of their own and inline ones. */
export function roleStatements(synthesis: Synthesis): Statement[] {
  const attached = allResources(synthesis, 'AWS::IAM::Policy').map(({ Properties }) => Properties.PolicyDocument);
  const inline = allResources(synthesis, 'AWS::IAM::Role')
    .flatMap(({ Properties }) => Properties.Policies ?? [])
    .map(({ PolicyDocument }) => PolicyDocument);
  return [...attached, ...inline].flatMap((document) => document.Statement);
}

/** An intrinsic function spelt out, references in angle brackets. */
export function spell(value: unknown): string {
  if (typeof value === 'string') return value;
  const [name, argument] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  if (name === 'Fn::Join') return (argument as [string, unknown[]])[1].map(spell).join('');
  if (name === 'Fn::GetStackOutput') return `<${(argument as { OutputName: string }).OutputName}>`;
  return `<${Array.isArray(argument) ? argument.join('.') : argument}>`;
}

export function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
