import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../shared/article/text-repair.ts';

const windows1252 = new TextDecoder('windows-1252');
/** What a reader of the wrong encoding makes of a text. */
const misread = (text: string) => windows1252.decode(new TextEncoder().encode(text));

const clean: readonly string[] = [
  'The council said on Tuesday that “ferries” would resume — at last… and it’s no café.',
  'Der Bürgermeister sagte: „Das hängt vom Übergang ab“, so Größe und Maße.',
  'L’été à Genève : « où êtes-vous ? » demanda-t-elle, déçue. ÉTÉ, ÇA VA, NOËL, À « LYON »',
  'CAFÉ” AMANHÔ É™ NÃO À « SÃO » É» Î‘ok’ the ends of quotes after capitals',
  'El niño comió piñas; ¿dónde está el pingüino? ¡Qué vergüenza!',
  'Não há informações; a situação é difícil, disse o presidente da Câmara.',
  'Żółć, gęślą jaźń: premier powiedział „nie”.',
  'Příliš žluťoučký kůň úpěl ďábelské ódy.',
  'Türkiye’nin güneyinde, İstanbul’dan Diyarbakır’a; ÇOCUK, ŞÜKRÜ.',
  'Președintele a spus că şi ţara își schimbă poziția.',
  'Árvíztűrő tükörfúrógép, mondta a miniszterelnök.',
  'Правительство объявило о решении — «сегодня».',
  'Η κυβέρνηση ανακοίνωσε: «σήμερα».',
  'أعلنت الحكومة اليوم أن الخدمات ستستأنف.',
  'می‌خواهم به خانه بروم', // ZWNJ is part of Persian spelling
  'הממשלה הודיעה היום כי השירות יחודש.',
  'सरकार ने आज घोषणा की कि क्‍या होगा।', // ZWJ is part of Devanagari spelling
  'รัฐบาลประกาศวันนี้ว่าบริการจะกลับมา',
  '政府今天宣布，服务将恢复。「谢谢」',
  '政府は本日、サービスを再開すると発表した。',
  '정부는 오늘 서비스를 재개한다고 발표했다.',
  'Chính phủ hôm nay tuyên bố rằng dịch vụ sẽ trở lại.',
  'Þjóðin er ánægð; Ísland, Ærøskøbing, Åland, Øst.',
  'A family 👨‍👩‍👧‍👦 and a flag 🏳️‍🌈, thumbs up 👍🏽, 30 °C, 5 €, ½, ©, x²',
  'geëvacueerd in België, bij 40.347°N 124.460°W',
  '« Tout a commencé ici »',
  'Das Öl der Putin-Ära und der ÖPNV',
  'Q&A: AT&T & R&D at 5 & 10',
  'tabs\tand\nline breaks stay',
];

describe('clean text', () => {
  it.each(clean)('comes through as it is: %s', (text) => expect(repairText(text)).toEqual({ text, repairs: [] }));

  it('comes through in any mixture', () => {
    const words = clean.flatMap((text) => text.split(' '));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (chosen) => {
        const text = chosen.join(' ');
        expect(repairText(text).text).toBe(text);
      }),
    );
  });
});

describe('UTF-8 read as Windows-1252', () => {
  const damaged = clean.filter(
    (text) => !/[\u200c\u200d]/.test(text) && /[^\0-\x7f]/.test(text) && !text.startsWith('CAFÉ'),
  );
  it.each(damaged)('is undone once: %s', (text) =>
    expect(repairText(misread(text))).toEqual({ text, repairs: ['mojibake'] }),
  );
  it.each(damaged)('is undone twice: %s', (text) => expect(repairText(misread(misread(text))).text).toBe(text));

  it('is undone where only a part was damaged', () =>
    expect(repairText(`Le café de ${misread('José')}, à l’été`).text).toBe('Le café de José, à l’été'));
  it('is undone as Latin-1', () => expect(repairText('JosÃ© said â\x80\x9cnoâ\x80\x9d').text).toBe('José said “no”'));
  it('leaves U+FFFD, since what it stands for is lost', () =>
    expect(repairText('a \ufffd b')).toEqual({ text: 'a \ufffd b', repairs: [] }));
});

describe('other damage', () => {
  it.each([
    ['named entities', 'Fish &amp; chips &mdash; caf&eacute;', 'Fish & chips — café', 'entities'],
    ['numeric entities', 'It&#8217;s &#x201C;here&#x201D;', 'It’s “here”', 'entities'],
    ['entities escaped twice', 'It&amp;#8217;s', 'It’s', 'entities'],
    ['zero-width space', 'news\u200bpaper', 'newspaper', 'zero-width'],
    ['byte order mark', '\ufeffThe news', 'The news', 'zero-width'],
    ['soft hyphen', 'news\u00adpaper', 'newspaper', 'zero-width'],
    ['joiner between Latin letters', 'a\u200db', 'ab', 'zero-width'],
    ['direction marks in Latin text', 'The \u200enews\u202c', 'The news', 'zero-width'],
    ['control characters', 'The\x00 news\x08\x1b', 'The news', 'control'],
    ['next line', 'one\x85two', 'one\ntwo', 'control'],
    ['lone surrogate', 'a\ud800b', 'a\ufffdb', 'control'],
  ])('%s', (_, raw, text, repair) => expect(repairText(raw)).toEqual({ text, repairs: [repair] }));

  it('keeps direction marks in right-to-left text', () =>
    expect(repairText('قال \u200fABC\u200f اليوم').repairs).toEqual([]));
  it('leaves an ampersand that begins no entity', () =>
    expect(repairText('a &b c&d; AT&T;').text).toBe('a &b c&d; AT&T;'));
});

describe('any text', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  it('gives well-formed text without controls', () => {
    fc.assert(
      fc.property(any, (raw) => {
        const { text } = repairText(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]/);
      }),
    );
  });
  it('says so when it changed anything', () => {
    fc.assert(
      fc.property(any, (raw) => {
        const { text, repairs } = repairText(raw);
        expect(repairs.length > 0).toBe(text !== raw);
      }),
    );
  });
});
