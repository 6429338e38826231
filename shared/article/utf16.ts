const scratch = Buffer.alloc(128 * 1024);
const scratchUnits = new Uint16Array(scratch.buffer, scratch.byteOffset, scratch.length / 2);

/** As many UTF-16 units as `unitsOf` takes at a time. */
export const mostUnits = scratchUnits.length;

/**
 * Copies a text of at most `mostUnits` to a place where its units can be looked at in a fraction of the time that `charCodeAt` takes,
 * and gives that place; it holds until the next call. V8 copies a text as it stands, which UTF-8 costs twenty times as much.
 */
export function unitsOf(text: string): Uint16Array {
  // To call the copying costs more than a few characters do.
  if (text.length > 48) scratch.write(text, 0, 'utf16le');
  else for (let at = 0; at < text.length; at++) scratchUnits[at] = text.charCodeAt(at);
  return scratchUnits;
}

const markupScratch = Buffer.alloc(128 * 1024 + 2);
const markupUnits = new Uint16Array(markupScratch.buffer, markupScratch.byteOffset, markupScratch.length / 2);

/**
 * The units of a text of any length with a 0 behind them, at another place than those of `unitsOf`; a text that is too long for it gets one
 * of its own. They hold until the next call.
 */
export function unitsOfMarkup(markup: string): Uint16Array {
  let units = markupUnits;
  let place = markupScratch;
  if (markup.length >= units.length) {
    units = new Uint16Array(markup.length + 1);
    place = Buffer.from(units.buffer);
  }
  place.write(markup, 0, 'utf16le');
  units[markup.length] = 0;
  return units;
}

/** The text on its own: what V8 cuts out of another string keeps all of that in memory. For what is kept longer than its document. */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * The bytes of texts in UTF-16, little-endian, one text behind the other; they hold until the next call. Several texts are not joined first,
 * since V8 would copy them once more for it.
 */
export function utf16(...texts: readonly string[]): Uint8Array {
  let length = 0;
  for (const text of texts) length += text.length;
  if (length > mostUnits) return Buffer.from(texts.join(''), 'utf16le');
  let at = 0;
  for (const text of texts) at += scratch.write(text, at, 'utf16le');
  return scratch.subarray(0, at);
}
