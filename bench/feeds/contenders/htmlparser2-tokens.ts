import { Parser } from 'htmlparser2';
import { type Contender, inChunks } from './contender.ts';

/** A kept streaming tokenizer alone, doing nothing with what it finds: the ceiling of a reader built on it. */
export const read: Contender = async (bytes) => {
  let articles = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'item' || name === 'entry') articles++;
      },
      ontext: () => {},
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  for await (const chunk of inChunks(bytes)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.end();
  return articles;
};
