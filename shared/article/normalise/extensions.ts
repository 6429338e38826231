import { markupToText } from '../html/markup-to-text.ts';
import { isUnsafeUrl } from '../urls.ts';
import type { Findings } from './findings.ts';
import { cleanText } from './text.ts';

/** Fields that the model does not hold, as plain text: markup in them is taken out, code links are dropped. */
export function cleanExtensions(
  raw: Readonly<Record<string, string>> | undefined,
  findings: Findings,
): Record<string, string> | undefined {
  if (raw === undefined) return undefined;
  const entries = Object.entries(raw).flatMap(([name, value]): [string, string][] => {
    const text = cleanText(
      value.includes('<') ? markupToText({ type: 'html', value }) : value,
      `extensions.${name}`,
      findings,
    );
    return text === undefined || isUnsafeUrl(text) ? [] : [[name, text]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
