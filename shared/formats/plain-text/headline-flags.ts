import { type Flags, readFlags } from '../wire-text/flags.ts';

/** Words in capitals before a headline, as agencies mark versions: `UPDATE 2-`, `CORRECTED-`, `RPT-UPDATE 1-`. */
const words =
  '(?:UPDATE|WRAPUP) \\d{1,2}|UPDATED?|CORRECT(?:ED|ION)|CORRECTED REPEAT|REFILE|RPT|REPEAT|MANDATORY KILL|WITHDRAWN|STORNO|BERICHTIGUNG|KORREKTUR|EILMELDUNG|EIL|URGENT|ALERTE?|RECTIFICATIF|CORRECCIÓN|URGENTE';
const prefix = new RegExp(`^(?:(?:${words})\\s?[-:–—]\\s?)+`, 'u');

/** What the words before a headline and a note of changes (`(Corrects name)`) mean. */
export function flagsOf(headline: string | undefined, ednote: string | undefined): Flags {
  const before = prefix.exec(headline ?? '')?.[0] ?? '';
  const change = ednote?.startsWith('(') ? (/\p{L}+/u.exec(ednote)?.[0] ?? '') : '';
  return readFlags(`${before.replace(/\d/g, '')} ${change}`);
}
