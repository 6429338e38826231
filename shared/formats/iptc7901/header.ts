/**
 * Header line of IPTC 7901 ("The Text Transmission Format", 1995): source and message number, priority 1–6, category, word count, and
 * what the agency adds: `eca0003 3 i 380  dpa 0045`.
 */
export interface Header {
  readonly number: string;
  readonly priority: string;
  readonly category: string;
  readonly wordcount: string;
  readonly optional: string | undefined;
}

const form = /^[\x00-\x20\x7f]*([A-Za-z]{2,4}\d{3,5})\s+([1-9])\s+([A-Za-z]{1,4})\s+(\d{1,5})(?:[ \t]+(\S.*?))?\s*$/;

export function readHeader(line: string): Header | undefined {
  const match = form.exec(line.slice(0, 200));
  if (!match) return undefined;
  const [, number = '', priority = '', category = '', wordcount = '', optional] = match;
  return { number, priority, category: category.toLowerCase(), wordcount, optional };
}

/** `212322 GMT Nov 18`, `091223 dec 18`: day, hour, minute, zone, month and year of transmission, in an order that dates have. */
export function readTrailer(text: string): string | undefined {
  const match = /^\s*(\d{2})(\d{2})(\d{2})\s*([A-Z]{1,5})?\s+(\p{L}{3,9})\.?\s+(\d{2,4})\b/mu.exec(text.slice(0, 400));
  if (!match) return undefined;
  const [, day, hour, minute, zone = '', month, year = ''] = match;
  return `${day} ${month} ${year.length === 2 ? `20${year}` : year} ${hour}:${minute} ${zone}`.trim();
}
