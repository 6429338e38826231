/** A name for comparison: without accents, case, points and quotation marks, white space squeezed. */
export const foldName = (name: string): string =>
  plainWords.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFKD')
        .replace(/[\p{M}.'’‘"“”„«»]/gu, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
        .toLowerCase();

/** Most names: nothing to fold but their capitals. */
const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const particles = new Set(
  'al el as ash at bin ben ibn abu abd de da do dos das del della di du la le van von der den ter ten zu zur af av y e bint ul ur ad'.split(
    ' ',
  ),
);
/** Particles elsewhere, first names of English at the beginning: Ben Tolley, Al Gore. */
const given = /^(?:Ben|Al) /;
const honorifics = /^(?:jr|sr|ii|iii|iv)$/;

/** The words that name a person apart, particles and "Jr." aside: "Bashar al-Assad" is bashar, assad. */
export function namingWords(name: string): string[] {
  const words = foldName(name)
    .split(' ')
    .map((word) => word.replace(/^(?:al|el|ad|as|ash|at|an|ul|ur)-(?=\p{L}{3})/u, ''));
  const naming = words.filter(
    (word, i) => word !== '' && !honorifics.test(word) && (!particles.has(word) || (i === 0 && given.test(name))),
  );
  return naming.length > 0 ? naming : words;
}
