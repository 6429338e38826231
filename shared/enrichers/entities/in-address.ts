/** Characters to each side that are looked at: addresses are short. */
const reach = 100;
const address = /:\/\/|^\W*www\.|\w@[\w-]+\.\w/i;
const host = /[a-z0-9]\.(?:com|org|net|info|gov|edu|int|co|eu|uk|de|fr|es|it|nl|au|ca|us|in)(?:$|[/\W])/;

/** Whether offsets of a text lie within an address of the web or of mail, whose parts are no names: "uk" of bbc.co.uk. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + reach))?.[0] ?? '';
  const name = text.slice(start, end);
  const around = before + name + after;
  return address.test(around) || (!/\p{Lu}|\s/u.test(around) && host.test(around));
}
