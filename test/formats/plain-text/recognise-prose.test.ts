import { describe, expect, it } from 'vitest';
import { recognisesProse } from '../../../shared/formats/plain-text/recognise-prose.ts';

const peek = (text: string) => ({ bytes: new TextEncoder().encode(text), text, complete: true });

describe('what may be prose', () => {
  it.each([
    'Harbour pilots resume talks\n\nThe two sides met on Thursday.',
    '港口引航员恢复与港务局谈判\n\n港口引航员星期四恢复了谈判。',
    'محادثات في الميناء\n\nالتقى الجانبان يوم الخميس.',
    'Ships, pilots, and fog\nThe three, he said, meet.',
    '[UPDATE 1] Harbour pilots resume talks\n\nThe two sides met on Thursday.',
    '<Reuters> LONDON - Shares rose on Monday as traders bet on lower rates.',
    '<3 Harbour pilots resume talks\n\nThe two sides met in town on Thursday.',
    '{Update} Harbour pilots resume talks\n\nThe two sides met on Thursday.',
  ])('possible: %j', (text) => {
    expect(recognisesProse(peek(text))).toBe('possible');
  });

  it.each([
    '{"title": "x"}',
    '[{"title": "x"}]',
    '["first title", "second title"]',
    '[null, null]',
    '<rss version="2.0"><channel>',
    '<story>Harbour pilots resume talks. The two sides met in town on Thursday.</story>',
    '<story id="1">Harbour pilots resume talks. The two sides met in town on Thursday.',
    '<?php echo "Harbour pilots resume talks. The two sides met in town on Thursday."',
    'title;link;date\na;b;c\nd;e;f',
    'title\tlink\tdate\na\tb\tc',
    'title,link,date\na,b,c\n',
    '\u0001FF0123 4 pol 27',
    'From: a@b.example\nSubject: x\n\nText',
    'const x = () => { return [1, 2, 3]; };\nfunction f(a) { return a[0]; }',
    '0101010 101010 1010 0101\n1010 1010',
    '   ',
  ])('none: %j', (text) => {
    expect(recognisesProse(peek(text))).toBe('none');
  });
});
