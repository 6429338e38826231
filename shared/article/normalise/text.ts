import type { Block } from '../block.ts';
import type { Markup } from '../draft.ts';
import { inertText } from '../html/active-content.ts';
import { collapse } from '../html/block-builder.ts';
import { markupToText } from '../html/markup-to-text.ts';
import { type RepairedText, repairText } from '../text-repair.ts';
import { scanText } from '../text-scan.ts';
import { isUnsafeUrl } from '../urls.ts';
import type { Findings } from './findings.ts';

function isCleanLine(text: string): boolean {
  const { isClean, isFolded } = scanText(text);
  return isClean && isFolded;
}

/** Plain one-line text of a field, repaired; undefined when nothing is left of it. */
export function cleanText(raw: string | undefined, field: string, findings: Findings): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  if (isCleanLine(raw)) return raw.trim() || undefined;
  const { text, repairs } = repairText(raw);
  if (repairs.length > 0) noteRepair(field, raw, repairs, findings);
  return collapse(text.includes('<') ? inert(text, field, findings) : text) || undefined;
}

/** The publisher's own identifier of something; one that is an address that runs code is dropped. */
export function cleanIdentifier(raw: string | undefined, field: string, findings: Findings): string | undefined {
  const text = cleanText(raw, field, findings);
  if (text === undefined || !isUnsafeUrl(text)) return text;
  findings.problem('unsafe-content', `${field} held an address that runs code; it was removed.`, 'field');
  return undefined;
}

function inert(text: string, field: string, findings: Findings): string {
  const clean = inertText(text);
  if (clean !== text)
    findings.problem(
      'unsafe-content',
      `${field} spells out active content (script, event handler or code link); it was kept as text that is no markup.`,
    );
  return clean;
}

/** A headline or title as one line of plain text. */
export function cleanMarkup(markup: Markup | undefined, field: string, findings: Findings): string | undefined {
  if (markup === undefined || markup.value === '') return undefined;
  // Most are clean text, whatever their type says.
  if (isCleanLine(markup.value)) return markup.value.trim() || undefined;
  return cleanText(markupToText(markup), field, findings);
}

/** Invisible marks are no damage worth telling; what changes what a reader sees is. */
function noteRepair(field: string, raw: string, repairs: readonly string[], findings: Findings): void {
  for (const repair of repairs) {
    if (repair === 'zero-width' || repair === 'control') continue;
    findings.note(field, 'repaired', `${repair} repair`, 0.95, raw);
    const [root] = field.split('.', 1);
    findings.problem(
      'repaired-text',
      `${root} held ${repair === 'mojibake' ? 'UTF-8 read as another encoding' : 'HTML entities'}; it was repaired.`,
    );
  }
}

/** The same block with its text repaired; undefined when nothing is left of it. */
export function cleanBlock(block: Block, field: string, findings: Findings): Block | undefined {
  if (block.type === 'table') {
    const rows = block.rows.map((row) => row.map((cell) => cleanText(cell, field, findings) ?? ''));
    return rows.some((row) => row.some((cell) => cell !== '')) ? { ...block, rows } : undefined;
  }
  const { text, repairs } = block.type === 'preformatted' ? repairCode(block.text) : repairText(block.text);
  if (repairs.length > 0) noteRepair(`${field}.text`, block.text, repairs, findings);
  const safe = text.includes('<') ? inert(text, field, findings) : text;
  const trimmed = block.type === 'preformatted' ? safe.trimEnd() : safe.trim();
  if (trimmed === '') return undefined;
  return trimmed === block.text ? block : { ...block, text: trimmed };
}

/** Preformatted text may be about entities: no ampersand in it is touched. */
function repairCode(text: string): RepairedText {
  const parts = text.split('&').map(repairText);
  return {
    text: parts.map((part) => part.text).join('&'),
    repairs: [...new Set(parts.flatMap((part) => part.repairs))],
  };
}
