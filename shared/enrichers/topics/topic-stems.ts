import { ModelBroken, readModel } from '../model-file.ts';

/** Top-level codes by word, and by beginning of a word. */
export interface TopicStems {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
}

const shortestBeginning = 2;

function readLanguage(lines: readonly string[]): TopicStems {
  const words = new Map<string, string[]>();
  const beginnings = new Map<string, string[]>();
  for (const line of lines) {
    const [, topic, ...entries] = line.split(' ');
    for (const entry of entries) {
      const table = entry.endsWith('*') ? beginnings : words;
      const key = entry.replace(/\*$/, '');
      table.set(key, [...(table.get(key) ?? []), `${topic}000000`]);
    }
  }
  return { words, beginnings };
}

/**
 * The lines of topic-stems.txt by their language; docs/models.md has the format.
 *
 * @throws ModelBroken where it is of another format, or cut off
 */
export function readTopicStems(name: string, bytes: Uint8Array): Map<string, readonly string[]> {
  const [head = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  const last = lines.pop();
  if (last !== '' || head !== `topic stems ${lines.length}`) {
    throw new ModelBroken(`model ${name}: starts with "${head.slice(0, 40)}" and holds ${lines.length} whole lines`);
  }
  return Map.groupBy(lines, (line) => line.slice(0, line.indexOf(' ')));
}

let loaded: Map<string, readonly string[]> | undefined;
const read = new Map<string, TopicStems>();

/** The list of a language (BCP 47); undefined where there is none. */
export function topicStems(language: string): TopicStems | undefined {
  loaded ??= readTopicStems('topic-stems.txt', readModel('topic-stems.txt'));
  const base = language.split('-')[0] as string;
  const lines = loaded.get(base);
  if (lines === undefined) return undefined;
  const stems = read.get(base) ?? readLanguage(lines);
  read.set(base, stems);
  return stems;
}

/** Topics that a word in lower case tells of: by itself, else by its longest beginning on the list. */
export function topicsOfWord({ words, beginnings }: TopicStems, word: string): readonly string[] {
  const whole = words.get(word);
  if (whole) return whole;
  for (let length = word.length; length >= shortestBeginning; length -= 1) {
    const found = beginnings.get(word.slice(0, length));
    if (found) return found;
  }
  return [];
}
