type Entities = typeof import('entities/decode');

let loaded: Entities | undefined;

/**
 * The library that knows all of HTML's names builds its table as it loads, which takes as long as reading a small feed. So it is loaded by
 * the first reference that is not a usual one. `require`, since `import` is either at start or not at once; in a bundle it is there.
 */
function library(): Entities {
  loaded ??= (
    typeof require === 'undefined'
      ? process.getBuiltinModule('node:module').createRequire(import.meta.url)('entities/decode')
      : require('entities/decode')
  ) as Entities;
  return loaded;
}

/** What most feeds have, all of it ended by a semicolon. */
const usual = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\xa0'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

/** Printable ASCII and what is beyond Windows-1252's places, surrogates left out. */
const plainNumber = /^#(3[2-9]|[4-9]\d|1[01]\d|12[0-6]|1[6-9]\d|[2-9]\d\d|[1-9]\d{3}|[1-4]\d{4})$/;

/** The text with its references decoded; undefined when one of them is none of the usual. */
function decodeUsual(text: string): string | undefined {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > 8) return undefined;
    const name = text.slice(at + 1, end);
    const number = plainNumber.exec(name);
    const character = number ? String.fromCharCode(Number(number[1])) : usual.get(name);
    if (character === undefined) return undefined;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return decoded + text.slice(from);
}

/** Text of HTML with its character references decoded as browsers do, those without a semicolon as well. */
export const decodeHtml = (text: string): string =>
  (loaded === undefined ? decodeUsual(text) : undefined) ?? library().decodeHTML(text);

/** The same for the value of an attribute, where `&copy=` is no reference. */
export const decodeHtmlAttribute = (text: string): string =>
  (loaded === undefined ? decodeUsual(text) : undefined) ?? library().decodeHTMLAttribute(text);

/** The same where every reference has to end with its semicolon. */
export const decodeHtmlStrict = (text: string): string =>
  (loaded === undefined ? decodeUsual(text) : undefined) ?? library().decodeHTMLStrict(text);
