import { analyse } from 'chardet';
import { knownLabel } from './encoding.ts';

/** chardet's best guess that a decoder exists for; Windows-1252 when it knows nothing, as browsers do. */
export function guessLegacy(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes)) {
    const label = knownLabel(name);
    if (label && label !== 'utf-8' && !label.startsWith('utf-16')) return label;
  }
  return 'windows-1252';
}
