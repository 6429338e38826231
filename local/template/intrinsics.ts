import type { Stack } from './assembly.ts';
import { account, attributeOf, generatedName, ownName, region } from './physical-names.ts';

/** A value of the template that stands for something the embedded run has not: its message names it. */
export class Unresolvable extends Error {
  override readonly name = 'Unresolvable';
}

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

export interface Resolver {
  /** The value with its intrinsic functions evaluated. @throws Unresolvable */
  resolve(stack: Stack, value: unknown): unknown;
  /** The name a resource has in the embedded run; undefined for types that are not emulated. */
  nameOf(stack: Stack, logicalId: string): string | undefined;
}

/** Evaluates CloudFormation's intrinsic functions over the stacks of one assembly. */
export function intrinsicResolver(stacks: readonly Stack[]): Resolver {
  const functions: Readonly<Record<string, (stack: Stack, argument: unknown) => unknown>> = {
    Ref: (stack, id) => reference(stack, String(id)),
    'Fn::GetAtt': (stack, argument) => {
      const [id = '', ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return attribute(stack, id, path.join('.'));
    },
    'Fn::Join': (stack, argument) => {
      const [separator, parts] = argument as [string, unknown];
      return (resolve(stack, parts) as unknown[]).join(separator);
    },
    'Fn::Sub': (stack, argument) => substitute(stack, argument),
    'Fn::Select': (stack, argument) => {
      const [index, list] = argument as [number | string, unknown];
      return (resolve(stack, list) as unknown[])[Number(index)];
    },
    'Fn::Split': (stack, argument) => {
      const [separator, text] = argument as [string, unknown];
      return String(resolve(stack, text)).split(separator);
    },
    'Fn::ImportValue': (stack, argument) => imported(String(resolve(stack, argument))),
    'Fn::GetStackOutput': (_, argument) => stackOutput(argument as { StackName: string; OutputName: string }),
  };

  function resolve(stack: Stack, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => resolve(stack, item));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [''];
    if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
      const evaluate = functions[name];
      if (!evaluate) throw new Unresolvable(`${name} (intrinsic function)`);
      return evaluate(stack, argument);
    }
    return Object.fromEntries(entries.map(([key, item]) => [key, resolve(stack, item)]));
  }

  function nameOf(stack: Stack, id: string): string | undefined {
    const own = ownName(stack, id);
    if (!own) return undefined;
    return own.value === undefined ? generatedName(stack, id) : String(resolve(stack, own.value));
  }

  function reference(stack: Stack, id: string): unknown {
    if (id === 'AWS::StackName') return stack.name;
    const known = pseudoParameters[id] ?? stack.template.Parameters?.[id]?.Default;
    return known ?? attribute(stack, id, 'Ref');
  }

  function attribute(stack: Stack, id: string, name: string): string {
    const type = stack.template.Resources[id]?.Type ?? 'no resource';
    const physical = nameOf(stack, id);
    const value = physical === undefined ? undefined : attributeOf(type, physical, name);
    if (value !== undefined) return value;
    throw new Unresolvable(`${id}${name === 'Ref' ? '' : `.${name}`} (${type})`);
  }

  function substitute(stack: Stack, argument: unknown): string {
    const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [
      string,
      Record<string, unknown>,
    ];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return String(resolve(stack, variables[name]));
      return String(name.includes('.') ? resolve(stack, { 'Fn::GetAtt': name }) : reference(stack, name));
    });
  }

  function imported(name: string): unknown {
    for (const stack of stacks) {
      for (const output of Object.values(stack.template.Outputs ?? {})) {
        if (output.Export && resolve(stack, output.Export.Name) === name) return resolve(stack, output.Value);
      }
    }
    throw new Unresolvable(`${name} (an export that no stack has)`);
  }

  function stackOutput({ StackName, OutputName }: { StackName: string; OutputName: string }): unknown {
    const stack = stacks.find(({ name }) => name === StackName);
    const output = stack?.template.Outputs?.[OutputName];
    if (!stack || !output) throw new Unresolvable(`${StackName}.${OutputName} (an output that no stack has)`);
    return resolve(stack, output.Value);
  }

  return { resolve, nameOf };
}
