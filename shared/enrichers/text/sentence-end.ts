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

/** How a sentence ends: with its stop, with an ellipsis that cuts it off, or without either. `stop` where the language has none. */
export function sentenceEnd(text: string, language: string): 'stop' | 'ellipsis' | 'none' {
  const end = text.slice(-tail);
  if (elided.test(end)) return 'ellipsis';
  if (language === 'el' && greekQuestion.test(end)) return 'stop';
  return withoutStop.test(language) || stop.test(end) ? 'stop' : 'none';
}
