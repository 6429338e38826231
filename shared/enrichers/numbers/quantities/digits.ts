/** Languages that write 1.234,5; elsewhere 1,234.5 is read. */
const decimalComma = new Set(
  'de fr es it pt nl da nb nn no sv fi pl cs sk hu ro bg el ru uk sr hr bs sl mk tr id vi ca gl eu lt lv et is be sq az ka hy kk'.split(
    ' ',
  ),
);

/** Groups of three behind the first, parted by one and the same mark. */
const grouped = (mark: string): RegExp => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+(?:[.,]\\d+)?$`);
const byComma = grouped(',');
const byPoint = grouped('.');
/** 12,34,567: lakhs and crores. */
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** The value of digits with their marks as a language writes them; undefined where they are no number ("1.2.3"). */
export function readDigits(text: string, language: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (!/^\d[\d.,]{1,20}$/.test(text)) return undefined;
  const comma = decimalComma.has(language);
  const group = comma ? byPoint : byComma;
  if (group.test(text)) return plain(text, comma ? '.' : ',');
  if (!comma && indian.test(text)) return plain(text, ',');
  // One decimal mark of the language, or groups by the other habit where they can be nothing else.
  if (/^\d+[.,]\d+$/.test(text) && text.includes(comma ? ',' : '.')) return Number(text.replace(',', '.'));
  return (comma ? byComma : byPoint).test(text) && /[.,].*[.,]/.test(text) ? plain(text, comma ? ',' : '.') : undefined;
}

function plain(text: string, groupMark: string): number {
  const bare = text.replaceAll(groupMark, '').replace(',', '.');
  return Number(bare);
}

/** Asked of every word: a look at one character is quicker than a pattern. */
export function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}
