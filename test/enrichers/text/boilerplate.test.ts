import { describe, expect, it } from 'vitest';
import { asksToSubscribe, isBoilerplate } from '../../../shared/enrichers/text/boilerplate.ts';
import { sentenceEnd } from '../../../shared/enrichers/text/sentence-end.ts';

describe('isBoilerplate', () => {
  it.each([
    'Read more: Council approves bridge',
    'Click here to see all photos',
    'Sign up for our daily newsletter and get it free',
    'Follow us on Instagram',
    'Like us on Facebook',
    'Share this article',
    'Advertisement',
    'Comments (12)',
    'Tags: water, valley',
    '(Reporting by Anna Holm; Editing by Piet Vos)',
    'With inputs from agencies',
    '© 2026 The Daily Valley',
    'Copyright 2026 The Daily Valley. All rights reserved.',
    'Source: Sarn News Agency',
    'ENDS',
    'Lesen Sie auch: Streik bei der Bahn',
    'Anzeige',
    'À lire aussi : la sécheresse',
    'Suscríbete a nuestro boletín',
    'Читайте также: паводок на севере',
  ])('knows %s', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    'Like her mother, she worked on farms all her life.',
    'Share of renewables rises in the north',
    'Comments by the minister spark outrage',
    'Copyright law must change, the court says',
    'Anzeige gegen den Bürgermeister erstattet',
    'Abbonati in calo per il terzo anno, dice l’editore.',
    'Readers subscribe because they trust the paper, she said.',
    'Show more compassion, the bishop asked the crowd.',
    'Topics such as water divided the council.',
    'The source: a broken pipe below the market.',
    'More than forty people came.',
    'Websites that use cookies must ask first, the court ruled.',
  ])('leaves %s', (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });
});

describe('asksToSubscribe', () => {
  it('tells an invitation from news about subscribers', () => {
    expect(asksToSubscribe('To continue reading, please log in or create an account.')).toBe(true);
    expect(asksToSubscribe('This article is only for subscribers.')).toBe(true);
    expect(asksToSubscribe('The paper has 40,000 subscribers and an app.')).toBe(false);
  });
});

describe('sentenceEnd', () => {
  it.each([
    ['It ended.', 'en', 'stop'],
    ['“It ended.”', 'en', 'stop'],
    ['结束了。', 'zh', 'stop'],
    ['समाप्त हुआ।', 'hi', 'stop'],
    ['จบแล้ว', 'th', 'stop'],
    ['It ended…', 'en', 'ellipsis'],
    ['It ended [...]', 'en', 'ellipsis'],
    ['It ended in the', 'en', 'none'],
    ['It was said:', 'en', 'none'],
    ['“We shall see…”', 'en', 'stop'],
    ['„Es ist vorbei.“', 'de', 'stop'],
    ['»Det er slut.«', 'da', 'stop'],
    ['「終わった。」', 'ja', 'stop'],
    ['Τελείωσε;', 'el', 'stop'],
    ['It ended;', 'en', 'none'],
  ])('%s', (text, language, end) => {
    expect(sentenceEnd(text, language)).toBe(end);
  });
});
