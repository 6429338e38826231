import { readFileSync } from 'node:fs';

/** The lines of a list beside this module, without its comments. */
export function readOwnList(name: string): string[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
