import type { Draft, Markup } from '../../article/draft.ts';

export type Subject = NonNullable<Draft['subjects']>[number];

/** Plain text as a field; undefined for none. */
export const plain = (value: string | undefined): Markup | undefined =>
  value === undefined ? undefined : { type: 'text', value };

/** A draft without its undefined and empty members. */
export function compact(fields: { readonly [K in keyof Draft]: Draft[K] | undefined }): Draft {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)),
  );
}

/** An object without its undefined members. */
export function defined<T extends object>(object: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** Fields that no field of the model holds, those that have a value; undefined for none. */
export function extensionsOf(fields: Readonly<Record<string, string | undefined>>): Record<string, string> | undefined {
  const entries = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Several notes as one, the same one once. */
export const joinLines = (lines: readonly string[]): string | undefined => [...new Set(lines)].join('\n') || undefined;

/** Values once each, in order. */
export const distinct = (values: readonly (string | undefined)[]): string[] =>
  [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
