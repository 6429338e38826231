/** Languages that end a sentence with a space, if with anything. */
const withoutStop = /^(?:th|lo|km|my|bo)\b/;

/** German closes with “ or «, Danish with «. */
const stop = /[.!?…。．｡！？؟۔।॥།։።⁇⁈⁉]["'”’“‘»›«‹)\]）］」』〉》】＂]*\s*$/u;
/** Greek asks with what is a semicolon elsewhere. */
const greekQuestion = /[;\u037e]["'”’»)\]]*\s*$/u;
/** Behind an ellipsis a quotation mark closes speech that trails off: who cuts a text off sets none. */
const elided = /(?:\.{3,}|…|\[(?:\.{3}|…|more|weiterlesen)\]|\(\.{3}\))[)\]]*\s*$/iu;

/** How a sentence ends: with its stop, with an ellipsis that cuts it off, or without either. `stop` where the language has none. */
export function sentenceEnd(text: string, language: string): 'stop' | 'ellipsis' | 'none' {
  if (elided.test(text)) return 'ellipsis';
  if (language === 'el' && greekQuestion.test(text)) return 'stop';
  return withoutStop.test(language) || stop.test(text) ? 'stop' : 'none';
}
