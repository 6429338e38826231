import type { Quotes } from './damage.ts';

const doubleQuotes = /[“”„«»"]/g;
/** French sets no-break spaces inside its guillemets; they go with them. */
const spacedQuotes = /«[\u00a0\u202f]?|[\u00a0\u202f]?»|[“”„"]/g;
const singleQuotes = /[‘’]/g;

/** What a scraper makes of typographic quotation marks and apostrophes. */
export function damageQuotes(text: string, quotes: Quotes): string {
  switch (quotes) {
    case 'kept':
      return text;
    case 'straight':
      return text.replace(spacedQuotes, '"').replace(singleQuotes, "'");
    case 'removed':
    case 'removed after wrapping':
      // Quotation marks go, apostrophes stay: "Turkey's".
      return text
        .replace(spacedQuotes, '')
        .replace(/(?<![\p{L}])[‘’]|[‘’](?![\p{L}])/gu, '')
        .replace(singleQuotes, "'");
    case 'U+FFFD':
      return text.replace(doubleQuotes, '\ufffd').replace(singleQuotes, '\ufffd');
    case 'question marks':
      return text.replace(doubleQuotes, '?').replace(singleQuotes, '?');
    case 'C1 controls':
      // Windows-1252 bytes taken for ISO 8859-1.
      return text.replace(/[“„”‘’]/g, (quote) => c1[quote] ?? quote);
  }
}

const c1: Record<string, string> = { '“': '\u0093', '”': '\u0094', '„': '\u0084', '‘': '\u0091', '’': '\u0092' };
