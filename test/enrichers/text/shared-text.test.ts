import { describe, expect, it } from 'vitest';
import { shareText } from '../../../shared/enrichers/text/shared-text.ts';
import { anArticle } from '../an-article.ts';

const share = (article: Parameters<typeof anArticle>[0]) =>
  shareText(
    anArticle(article),
    10_000,
    () => 'en',
    () => undefined,
  );

describe('shareText', () => {
  it('joins headline, summary and body, and says where each stands', () => {
    const { text, parts } = share({
      headline: 'Head',
      summary: 'Something else.',
      body: [
        'One. Two.',
        { type: 'heading', text: 'Crosshead', level: 2 },
        { type: 'paragraph', text: 'Cut off', truncated: true },
      ],
    });
    expect(text).toBe('Head\n\nSomething else.\n\nOne. Two.\n\nCrosshead\n\nCut off');
    expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'));
    expect(parts.map(({ field, block, truncated }) => [field, block, truncated])).toEqual([
      ['headline', undefined, undefined],
      ['summary', undefined, undefined],
      ['body', 0, undefined],
      ['body', 1, undefined],
      ['body', 2, true],
    ]);
  });

  it('leaves out a summary that the body repeats', () => {
    const lead = 'The river rose by two metres on Friday, the water board said.';
    const { parts } = share({ headline: 'Flood', summary: `${lead.slice(0, 50)}…`, body: [lead, 'More.'] });
    expect(parts.map(({ field }) => field)).toEqual(['headline', 'body', 'body']);
  });

  it('gives each sentence its own tokens', () => {
    const { text, tokens, sentenceSpans } = share({
      headline: 'Flood in Ohio',
      body: ['It rained. Dr. Fox left!', 'End.'],
    });
    const sentences = sentenceSpans.map(({ firstToken, endToken }) =>
      tokens
        .slice(firstToken, endToken)
        .map((token) => token.text)
        .join(' '),
    );
    expect(sentences).toEqual(['Flood in Ohio', 'It rained .', 'Dr . Fox left !', 'End .']);
    expect(sentenceSpans.map(({ start, end }) => text.slice(start, end))[2]).toBe('Dr. Fox left!');
  });

  it.each(['en_US', 'English', '', 'x', '日本語'])('reads an article whose language is given as "%s"', (language) => {
    const shared = shareText(
      anArticle({ body: ['It rained. 東京で会談。'] }),
      100,
      () => language,
      () => undefined,
    );
    expect(shared.sentences.length).toBe(2);
    expect(shared.tokens.length).toBeGreaterThan(4);
  });

  it('never parts a character at the limit', () => {
    const { text, cut } = shareText(
      anArticle({ body: ['ab😀cd'] }),
      3,
      () => 'en',
      () => undefined,
    );
    expect([text, cut]).toEqual(['ab', true]);
  });

  it('asks for the language once, and only when tokens are needed', () => {
    let asked = 0;
    const shared = shareText(
      anArticle({ body: ['One two.'] }),
      100,
      () => `en${asked++ || ''}`,
      () => undefined,
    );
    expect(shared.text).toBe('One two.');
    expect(asked).toBe(0);
    expect([shared.tokens.length, shared.sentences.length, shared.language, asked]).toEqual([3, 1, 'en', 1]);
  });
});
