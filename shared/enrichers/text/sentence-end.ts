/** Languages that end a sentence with a space, if with anything. */
const withoutStop = /^(?:th|lo|km|my|bo)\b/;

const stop = /[.!?…。！？؟۔।॥։።⁇⁈⁉]["'”’»›)\]」』〉》]*\s*$/u;
const elided = /(?:\.{3,}|…|\[(?:\.{3}|…|more|weiterlesen)\]|\(\.{3}\))["'”’»)\]]*\s*$/iu;

/** How a sentence ends: with its stop, with an ellipsis that cuts it off, or without either. `stop` where the language has none. */
export function sentenceEnd(text: string, language: string): 'stop' | 'ellipsis' | 'none' {
  if (elided.test(text)) return 'ellipsis';
  return withoutStop.test(language) || stop.test(text) ? 'stop' : 'none';
}
