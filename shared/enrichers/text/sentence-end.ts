/** Languages that end a sentence with a space, if with anything. */
const withoutStop = /^(?:th|lo|km|my|bo)\b/;

/** German closes with “ or «, Danish with «. */
const stop = /[.!?…。．｡！？؟۔।॥།։።⁇⁈⁉]["'”’“‘»›«‹)\]）］」』〉》】＂]*\s*$/u;
/** Greek asks with what is a semicolon elsewhere. */
const greekQuestion = /[;\u037e]["'”’»)\]]*\s*$/u;
/** Behind an ellipsis a quotation mark closes speech that trails off: who cuts a text off sets none. */
const elided = /(?:\.{3,}|…|\[(?:\.{3}|…|more|weiterlesen)\]|\(\.{3}\))[)\]]*\s*$/iu;

/** Characters at the end that are looked at: a pattern that begins with a run of dots is quadratic over a long one. */
const tail = 200;

/** Letters, and marks that end or go on with a sentence: what most sentences end on, and tells how without a pattern. */
const plainEnd = /[\p{L}\p{N},;]/u;

/** The answer for texts that end on a single stop or on a letter; undefined for all others. */
function plainly(text: string, language: string): 'stop' | 'none' | undefined {
  const last = text[text.length - 1] ?? '';
  if (last === '!' || last === '?' || (last === '.' && text[text.length - 2] !== '.')) return 'stop';
  return plainEnd.test(last) && !withoutStop.test(language) && language !== 'el' ? 'none' : undefined;
}

/** How a sentence ends: with its stop, with an ellipsis that cuts it off, or without either. `stop` where the language has none. */
export function sentenceEnd(text: string, language: string): 'stop' | 'ellipsis' | 'none' {
  const plain = plainly(text, language);
  if (plain !== undefined) return plain;
  const end = text.slice(-tail);
  if (elided.test(end)) return 'ellipsis';
  if (language === 'el' && greekQuestion.test(end)) return 'stop';
  return withoutStop.test(language) || stop.test(end) ? 'stop' : 'none';
}
