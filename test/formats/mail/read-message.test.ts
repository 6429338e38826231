import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../../shared/article/problem.ts';
import type { Reading } from '../../../shared/formats/format.ts';
import { defaultLimits } from '../../../shared/formats/limits.ts';
import { readMessage } from '../../../shared/formats/mail/read-message.ts';
import { processorTime } from '../../processor-time.ts';

const readings = (text: string, limits = defaultLimits): Reading[] => [...readMessage(Buffer.from(text), limits)];
const draftOf = (text: string) => {
  const [first] = readings(text);
  if (first?.type !== 'draft') throw new Error('no draft');
  return first.draft;
};
const bodyText = (text: string): string => {
  const { body } = draftOf(text);
  if (body === undefined) return '';
  return 'value' in body ? body.value : body.map((block) => ('text' in block ? block.text : '')).join('|');
};
const multipart = (type: string, ...parts: string[]): string =>
  `Subject: s\nContent-Type: multipart/${type}; boundary=b\n\npreamble\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\nepilogue`;

describe('the body of a message', () => {
  it('is all inline text, attachments left out', () => {
    const text = multipart(
      'mixed',
      'Content-Type: text/plain\n\none',
      'Content-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nattached',
      '\ntwo',
    );
    expect(bodyText(text)).toBe('one|two');
    expect(draftOf(text).media).toMatchObject([{ title: 'x.txt', href: 'cid:x.txt' }]);
  });

  it('is the HTML of two alternatives where that adds something, else the text', () => {
    const both = (html: string) =>
      multipart('alternative', 'Content-Type: text/plain\n\nthe plain words', `Content-Type: text/html\n\n${html}`);
    expect(bodyText(both('<p>the <a href="https://x.org">linked</a> words</p>'))).toContain('linked');
    expect(bodyText(both('<p>other words here</p>'))).toBe('the plain words');
    expect(bodyText(both('<h1>stub</h1>'))).toBe('the plain words');
    expect(bodyText(both('<p>five words where the text has three</p>'))).toContain('five words');
  });

  it('survives delimiters that are missing, wrong or doubled', () => {
    const cut =
      'Content-Type: multipart/mixed; boundary=ab\n\n--ab\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\ninner\n--ab\n\nouter';
    expect(bodyText(cut)).toBe('inner|outer');
    expect(bodyText('Content-Type: multipart/mixed; boundary=b\n\n--b\n\nlast--b--')).toBe('last');
    expect(bodyText('Content-Type: multipart/mixed\n\n--guess\nContent-Type: text/plain\n\nfound\n--guess--\n')).toBe(
      'found',
    );
    expect(bodyText('Subject: s\nContent-Type: multipart/mixed; boundary=b\n\nno delimiter at all')).toBe('');
  });

  it('joins flowed and wrapped lines, keeps short ones', () => {
    const flowed = 'Content-Type: text/plain; format=flowed; delsp=no\n\nThe toll \nrises.\n\n> quoted \n> text\n';
    expect(bodyText(flowed)).toBe('The toll rises.|quoted text');
    expect(bodyText('Content-Type: text/plain; format=flowed; delsp=yes\n\n日本 \n語\n')).toBe('日本語');
    expect(bodyText('Subject: s\n\nRoses are red,\nviolets are blue.\n')).toBe('Roses are red,\nviolets are blue.');
  });

  it('takes the armour off clear-signed text and tells of encrypted text', () => {
    const signed =
      'Subject: s\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- - item\nWords.\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n';
    expect(bodyText(signed)).toBe('- item\nWords.');
    const inline = readings('Subject: s\n\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n');
    expect(inline[1]).toMatchObject({ problem: { code: 'invalid-value', lost: 'field' } });
  });
});

describe('an encrypted message', () => {
  it.each([
    'multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"',
    'application/pkcs7-mime; smime-type=enveloped-data',
  ])('is rejected: %s', (type) => {
    expect(() => readings(`Subject: s\nContent-Type: ${type}\n\n--b\n\nx\n--b--`)).toThrow(DocumentRejected);
  });
});

describe('under attack', () => {
  it('reads ten thousand parts, and of more the first, in little time', () => {
    const parts = Array.from({ length: 10_050 }, (_, index) => `Content-Type: text/plain\n\npart ${index}`);
    const all = readings(multipart('mixed', ...parts));
    expect(bodyText(multipart('mixed', ...parts.slice(0, 10_000))).split('|')).toHaveLength(10_000);
    expect(all.some((reading) => reading.type === 'problem' && reading.problem.code === 'over-limit')).toBe(true);
  }, 20_000);

  it('ends at multiparts inside multiparts without end', () => {
    const deep = Array.from(
      { length: 2000 },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\n\n--b${index}\n`,
    ).join('');
    expect(
      readings(`Subject: s\n${deep}`).some(
        (reading) => reading.type === 'problem' && reading.problem.code === 'over-limit',
      ),
    ).toBe(true);
  });

  it('takes time in proportion to the length', () => {
    const hostile = [
      (n: number) => `Subject: ${'=?utf-8?q?'.repeat(n)}\n\nx`,
      (n: number) => `Subject: ${'=?utf-8?q?x '.repeat(n)}\n\nx`,
      (n: number) => `From: ${'(<"'.repeat(n)}\n\nx`,
      (n: number) => `Content-Type: text/plain; ${'a="'.repeat(n)}\n\nx`,
      (n: number) => `Content-Type: multipart/mixed; boundary=b\n\n${'--c\n'.repeat(n)}`,
      (n: number) => `Content-Transfer-Encoding: base64\n\n${'=A'.repeat(n)}`,
      (n: number) => `Content-Transfer-Encoding: quoted-printable\n\n${'=\n '.repeat(n)}`,
      (n: number) => `Subject: s\n\n${'-----BEGIN PGP SIGNED MESSAGE-----\nx\n'.repeat(n)}`,
      (n: number) =>
        `Date: 1 Jan 2024 +0000 ${'('.repeat(n)}\nReferences: ${'<'.repeat(n)}\nSupersedes: ${'<'.repeat(n)}\n\nx`,
      (n: number) => `Subject: s\nContent-Type: text/html\n\n${'<a href'.repeat(n)}`,
      (n: number) => `Subject: s\n\n${' '.repeat(n)}${'> '.repeat(n)}\n${'1) '.repeat(n)}`,
    ];
    for (const make of hostile) {
      const time = (n: number) => {
        const text = make(n);
        const start = processorTime();
        readings(text);
        return processorTime() - start;
      };
      time(2000);
      const small = time(4000);
      // Ten times the input: a hundred times the time would be quadratic.
      expect(time(40_000), make(1)).toBeLessThan(Math.max(small, 5) * 45);
    }
  }, 60_000);

  it('gives readings or a typed rejection for any bytes', () => {
    const piece = fc.constantFrom(
      'From: a <a@b>\n',
      'Subject: =?utf-8?q?=C3?=\n',
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: message/rfc822\n',
      'Content-Transfer-Encoding: base64\n',
      '\n',
      '--b\n',
      '--b--\n',
      'Content-Type: text/html; charset=utf-16le\n',
      '\x00\xff',
      'text ',
      '\r',
    );
    const message = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(message, (text) => {
        try {
          const [first] = [...readMessage(Buffer.from(text, 'latin1'), defaultLimits)];
          expect(first?.type).toBe('draft');
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentRejected);
        }
      }),
      { numRuns: 400 },
    );
  });
});
