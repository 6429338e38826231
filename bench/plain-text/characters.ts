import type { Characters } from './damage.ts';
import type { Random } from './random.ts';

/** Damage to the characters of a whole file, after its lines are laid out. */
export function damageCharacters(text: string, characters: Characters, random: Random): string {
  switch (characters) {
    case 'sound':
      return text;
    case 'mojibake':
      return readAsWindows1252(text);
    case 'mojibake twice':
      return readAsWindows1252(readAsWindows1252(text));
    case 'HTML entities':
      return text.replace(/[&<>"]|[^\x00-\x7f]/g, (character) => asEntity(character, random));
    case 'invisible characters':
      return text.replace(/\p{L}(?=\p{L})|\S(?=\n)/gu, (character) => character + invisible(random));
  }
}

/** WHATWG's windows-1252: the five bytes that the code page leaves open become C1 controls. */
const windows1252 = new TextDecoder('windows-1252');
const utf8 = new TextEncoder();
const readAsWindows1252 = (text: string): string => windows1252.decode(utf8.encode(text));

const named: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  '\u00a0': 'nbsp',
  '“': 'ldquo',
  '”': 'rdquo',
  '„': 'bdquo',
  '‘': 'lsquo',
  '’': 'rsquo',
  '«': 'laquo',
  '»': 'raquo',
  '–': 'ndash',
  '—': 'mdash',
  á: 'aacute',
  é: 'eacute',
  í: 'iacute',
  ó: 'oacute',
  ú: 'uacute',
  ñ: 'ntilde',
  à: 'agrave',
  è: 'egrave',
  ê: 'ecirc',
  ç: 'ccedil',
  ä: 'auml',
  ö: 'ouml',
  ü: 'uuml',
  ß: 'szlig',
  '£': 'pound',
  '€': 'euro',
};

function asEntity(character: string, random: Random): string {
  const name = named[character];
  const code = character.codePointAt(0) ?? 0;
  if (name !== undefined && random.chance(0.8)) return `&${name};`;
  return random.chance(0.5) ? `&#${code};` : `&#x${code.toString(16)};`;
}

const invisible = (random: Random): string =>
  random.chance(0.985)
    ? ''
    : random.pick([
        ['\u200b', 3],
        ['\u00ad', 2],
        ['\ufeff', 1],
        ['\u200e', 1],
        ['\u0003', 1],
        ['\u0007', 1],
      ]);
