/**
 * The end of a DCMI Period (`start=…; end=…; scheme=W3C-DTF;`, https://www.dublincore.org/specifications/dublin-core/dcmi-period/),
 * undefined where it names none; any other text as it is.
 */
export function endOfPeriod(text: string | undefined): string | undefined {
  if (text === undefined || !/(?:^|;)\s*(?:start|end)\s*=/i.test(text)) return text;
  return /(?:^|;)\s*end\s*=\s*([^;]+)/i.exec(text)?.[1]?.trim();
}
