const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[@#][\p{L}\p{N}_]+/giu;

/** What names no language: web and mail addresses, handles, hashtags, and white space in excess. */
export const withoutAddresses = (text: string): string => text.replace(addresses, ' ').replace(/\s+/gu, ' ').trim();

/** A headline in capitals looks foreign to models that learned from running text. */
export function withoutShouting(text: string): string {
  let capitals = 0;
  let small = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code >= 97 && code <= 122) small += 1;
    else if (code < 128) capitals += code >= 65 && code <= 90 ? 1 : 0;
    else if (/\p{Ll}/u.test(character)) small += 1;
    else if (/\p{Lu}/u.test(character)) capitals += 1;
  }
  return capitals > 3 * small ? text.toLowerCase() : text;
}

/** Letters and marks in lower case, one space between words and at both ends: what CLD3's network was trained on. */
export const lettersOnly = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()} `;
