import { describe, expect, it } from 'vitest';
import { wordsOfLanguage } from '../../../shared/formats/plain-text/language-words.ts';
import { countInnerEnds, lineEnd, lineStart } from '../../../shared/formats/plain-text/sentence-ends.ts';

const english = wordsOfLanguage(['the', 'of', 'and', 'to']);
const german = wordsOfLanguage(['der', 'die', 'und', 'von']);
const spanish = wordsOfLanguage(['el', 'los', 'que', 'por']);

describe('line ends', () => {
  it.each([
    ['He left.', 'stop'],
    ['“He left.”', 'stop'],
    ['he said."', 'stop'],
    ['« Il est parti. »', 'stop'],
    ['Really?!', 'stop'],
    ['and so on…', 'stop'],
    ['他走了。', 'stop'],
    ['وصل اليوم؟', 'stop'],
    ['he told Mr.', 'point'],
    ['said George W.', 'point'],
    ['the U.S.', 'point'],
    ['“We go,”', 'open'],
    ['the war -', 'open'],
    ['a seven-', 'open'],
    ['as follows:', 'colon'],
    ['resort city of', 'word'],
    ['in 2018', 'word'],
  ] as const)('%s → %s', (line, end) => {
    expect(lineEnd(line, english)).toBe(end);
  });

  it('knows abbreviations of the language', () => {
    expect(lineEnd('wie z. B.', german)).toBe('point');
    expect(lineEnd('am 3.', german)).toBe('point');
    expect(lineEnd('dijo la Sra.', spanish)).toBe('point');
    expect(lineEnd('he had won 3.', english)).toBe('stop');
  });

  it('counts sentences that end inside a line', () => {
    expect(countInnerEnds('He left. She stayed. Mr. Smith and J. Doe went.', english)).toBe(2);
    expect(countInnerEnds('Er kam am 3. März. „Gut“, sagte er.', german)).toBe(1);
  });
});

describe('line starts', () => {
  it.each([
    ['and his', 'lower'],
    ['“We', 'upper'],
    ['Élan', 'upper'],
    ['40,000', 'digit'],
    ['• one', 'bullet'],
    ['- One', 'bullet'],
    ['- one', 'lower'],
    ['港口', 'none'],
  ] as const)('%s → %s', (line, start) => {
    expect(lineStart(line, false)).toBe(start);
  });
});
