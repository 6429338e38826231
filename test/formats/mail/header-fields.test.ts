import { describe, expect, it } from 'vitest';
import { parseAddresses } from '../../../shared/formats/mail/addresses.ts';
import { charsetName, decodeCharset } from '../../../shared/formats/mail/charset.ts';
import { decodeHeaderText } from '../../../shared/formats/mail/encoded-words.ts';
import { parseStructured } from '../../../shared/formats/mail/parameters.ts';

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

describe('encoded words', () => {
  it.each([
    ['=?UTF-8?Q?Caf=C3=A9_au_lait?=', 'Café au lait'],
    ['=?utf-8?b?w6k=?= =?utf-8?b?dMOp?=', 'été'],
    // A character cut in two between words of one charset.
    ['=?UTF-8?B?RsOk?= =?UTF-8?B?aA==?=', 'Fäh'],
    ['=?UTF-8?Q?F=C3?= =?UTF-8?Q?=A4hre?= is late', 'Fähre is late'],
    ['Re: =?iso-8859-1?q?=A1Hola?= you', 'Re: ¡Hola you'],
    ['=?iso-8859-1*de?Q?Gr=FC=DFe?=', 'Grüße'],
    ['=?ISO-2022-JP?B?GyRCJDMkcyRLJEEkTxsoQg==?=', 'こんにちは'],
    ['=?utf-8?Q?a b?c?=', 'a b?c'],
    ['=?no-such-charset?Q?plain?=', 'plain'],
    ['a =? b ?= c', 'a =? b ?= c'],
  ])('%s', (raw, text) => {
    expect(decodeHeaderText(raw)).toBe(text);
  });

  it('reads raw bytes as UTF-8, else in the charset of the message', () => {
    expect(decodeHeaderText(latin1('Fähre'))).toBe('Fähre');
    expect(decodeHeaderText('F\xe4hre', 'iso-8859-1')).toBe('Fähre');
  });
});

describe('addresses', () => {
  it.each([
    ['Ann Lee <ann@x.org>', [{ name: 'Ann Lee', email: 'ann@x.org' }]],
    ['"Lee, Ann" <ann@x.org>, bo@y.org', [{ name: 'Lee, Ann', email: 'ann@x.org' }, { email: 'bo@y.org' }]],
    ['ann@x.org (Ann Lee)', [{ name: 'Ann Lee', email: 'ann@x.org' }]],
    ['=?utf-8?q?L=C3=A9a=2C_Night?= <lea@x.org>', [{ name: 'Léa, Night', email: 'lea@x.org' }]],
    [
      'Editors: Ann <ann@x.org>, Bo <bo@y.org>;',
      [
        { name: 'Ann', email: 'ann@x.org' },
        { name: 'Bo', email: 'bo@y.org' },
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['Moderator <moderator>', [{ name: 'Moderator' }]],
    ['"ann@x.org" <ann@x.org>', [{ email: 'ann@x.org' }]],
    ['Ann <ann@x.org', [{ name: 'Ann', email: 'ann@x.org' }]],
    ['', []],
  ])('%s', (field, people) => {
    expect(parseAddresses(field)).toEqual(people);
  });
});

describe('structured fields', () => {
  const read = (field: string) => {
    const { value, parameters } = parseStructured(field);
    return [value, Object.fromEntries(parameters)];
  };

  it.each([
    ['Text/HTML; Charset="UTF-8"', 'text/html', { charset: 'UTF-8' }],
    ['multipart/mixed\tboundary="b c"', 'multipart/mixed', { boundary: 'b c' }],
    ['text/plain; charset=utf-8; format=flowed', 'text/plain', { charset: 'utf-8', format: 'flowed' }],
    ["attachment; filename*=UTF-8''%C3%A9t%C3%A9.txt; filename=ete.txt", 'attachment', { filename: 'été.txt' }],
    ["attachment; filename*0*=UTF-8''Erkl%C3%A4; filename*1=rung.txt", 'attachment', { filename: 'Erklärung.txt' }],
    ['attachment; filename*1=b.txt; filename*0=a', 'attachment', { filename: 'ab.txt' }],
    ['attachment; filename="=?utf-8?q?=C3=A9t=C3=A9.txt?="', 'attachment', { filename: 'été.txt' }],
    ['attachment; filename="a \\"b\\".txt"', 'attachment', { filename: 'a "b".txt' }],
    ['image/png; name=two words.png', 'image/png', { name: 'two words.png' }],
  ])('%s', (field, value, parameters) => {
    expect(read(field)).toEqual([value, parameters]);
  });
});

describe('charsets', () => {
  it.each([
    ['"ISO-8859-1"', 'windows-1252'],
    ['latin-1', 'windows-1252'],
    ['cp1251', 'windows-1251'],
    ['x-sjis', 'shift_jis'],
    ['utf8', 'utf-8'],
    ['us-ascii', undefined],
    ['klingon', undefined],
  ])('%s', (label, name) => {
    expect(charsetName(label)).toBe(name);
  });

  it('believes bytes more than a label that they prove wrong', () => {
    expect(decodeCharset(Buffer.from('Fähre'), 'iso-8859-1')).toEqual({ text: 'Fähre', instead: 'utf-8' });
    expect(decodeCharset(Buffer.from('L\xe4nge', 'latin1'), 'iso-8859-1')).toEqual({ text: 'Länge' });
    const text = 'Die Fähre über den Fluss fährt später, sagte der Hafenmeister am späten Abend.';
    expect(decodeCharset(Buffer.from(text, 'latin1'), 'utf-8').text).toBe(text);
  });

  it('reads UTF-7', () => {
    expect(decodeCharset(Buffer.from('Gr+APwA3w-e 2 +- 2'), 'utf-7').text).toBe('Grüße 2 + 2');
  });
});
