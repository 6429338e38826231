import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../shared/formats/plain-text/join-lines.ts';
import { gatherWords } from '../../../shared/formats/plain-text/word-evidence.ts';

const join = (text: string): string =>
  joinLines(
    text.split('\n').map((line) => ({ text: line })),
    gatherWords(text),
  );

describe('words at a line end', () => {
  it.each([
    ['of the deadly seven-\nyear conflict', 'seven-year'],
    ['a statement of the govern-\nment on the war', 'government'],
    ['said the inter-\nnational court', 'international'],
    ['an anti-\ngovernment protest and the government', 'anti-government'],
    ['Bashar al-\nAssad and the war', 'al-Assad'],
    ['the years 2018-\n19 were', '2018-19'],
    ['pre- and post-\nwar houses', 'post-war'],
    ['both pre-\nand post-war houses', 'pre- and'],
    ['der Beginn der Wasserschutz-\npolizei in der Stadt und die Bucht', 'Wasserschutzpolizei'],
    ['der Verkehr und die Ein-\nund Ausfuhr von Waren', 'Ein- und Ausfuhr'],
    ['das deutsch-\nfranzösische Treffen der Minister und die Folgen', 'deutsch-französische'],
    ['de la pobla-\nción que vive en el valle', 'población'],
    ['a-t-il dit, est-\nil dans la ville et les environs', 'est-il'],
    ['a long text—\nand more', 'text—and'],
    ['a long text –\nand more', 'text – and'],
    ['这是第一\n行文字', '第一行'],
  ])('%j', (text, expected) => {
    expect(join(text)).toContain(expected);
  });

  it('lets the story decide where it has the word itself', () => {
    expect(join('the search-\nlight and a searchlight')).toContain('the searchlight');
    expect(join('the search-\nlight and a search-light')).toContain('the search-light');
  });
});

describe('a hyphen at a line end in a story whose wrapping breaks no words', () => {
  const story = (line: string) =>
    `${'the old harbour was quiet and the boats stayed in\n'.repeat(14)}${line}\n${'until the wind had turned and the night was over\n'.repeat(4)}`;

  it.each([
    ['the porte-\nparole of the union', 'porte-parole'],
    ['the hispano-\ncanadiense company', 'hispano-canadiense'],
    ['the govern-\nment of the island', 'government'],
  ])('%j', (line, expected) => expect(join(story(line))).toContain(expected));
});
