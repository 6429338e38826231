/** What an editor's word at the head of a wire story means. */
export interface Flags {
  readonly signals: readonly string[];
  readonly pubStatus?: 'withheld' | 'canceled';
}

/** Words of English, German, French, Spanish, Italian and Dutch wires, by the signal they give. */
const words: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:mandatory kill|bulletin kill|kill|eliminat(?:e|ion)|withdrawn|storno|annulli?er(?:t|ung)|annul(?:ation|ée?)|anulad[ao]|annullat[ao]|ingetrokken)\b/i,
    'kill',
  ],
  [
    /\b(?:correct(?:ion|ive|ed|s)|corrected repeat|korrektur|berichtigung|berichtigt|rectificatif|correctif|corrección|rectificación|correzione|correctie)\b/i,
    'correction',
  ],
  [
    /\b(?:\d(?:st|nd|rd|th) ?(?:ld|lead|add|sub)|writethru|update[sd]?|updat\.|lead-all|aktualisier(?:t|ung)|neufassung|actualis(?:é|ation)|actualiza(?:ción|do)|aggiornamento|\d\. lead)\b/i,
    'update',
  ],
  [/\b(?:flash|blitz|eilmeldung|urgent|urgente|bulletin|newsalert|alerte|alert|eil)\b/i, 'alert'],
  [/\b(?:withhold|hold for release|sperrfrist|embargo(?:ed)?|not for release before)\b/i, 'embargo'],
  [/\b(?:repeat|rpt|refile|wiederholung|répétition|repetición)\b/i, 'repeat'],
  [/\b(?:advisory|hinweis|avis)\b/i, 'advisory'],
];

/** Signals in words above a story. A kill cancels it; an embargo without a time that can be read holds it until an editor lets it go. */
export function readFlags(text: string): Flags {
  const signals = words.filter(([pattern]) => pattern.test(text)).map(([, signal]) => signal);
  if (signals.includes('kill')) return { signals, pubStatus: 'canceled' };
  return signals.includes('embargo') ? { signals, pubStatus: 'withheld' } : { signals };
}
