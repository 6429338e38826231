/**
 * Header of ANPA 1312 (ANPA "High-speed wire transmission guidelines", 1979, 1989): service level and story number, US, selector code, then
 * priority and category, format characters, keyword, version, month and day (or day and month), word count.
 */
export interface Header {
  readonly number: string;
  readonly selector: string;
  readonly priority: string;
  readonly category: string;
  readonly keyword: string;
  readonly version: string | undefined;
  readonly wordcount: string | undefined;
}

const firstLine = /^[\x00-\x20\x7f]*([A-Za-z]\d{4})[A-Za-z]{0,10}[\x1f\x1e ]{0,2}([A-Za-z-]{0,8})[ \t]*$/;
const secondLine = /^([A-Za-z]) ([A-Za-z])[\x00-\x20]+(\S.*?)\s+(\d{1,2})-(\d{1,2})(?:\s+(\d{2,5}))?\s*$/;
const versionAtEnd =
  /\s+((?:\d(?:st|nd|rd|th)\s?)?(?:Ld|Lead|Add|Sub|Take|Insert|Writethru|Correction|Corrective|Kill|Advisory)\S*)$/i;

export function readHeader(first: string, second: string): Header | undefined {
  const story = firstLine.exec(first.slice(0, 40));
  const what = secondLine.exec(second.slice(0, 120));
  if (!story || !what) return undefined;
  const [, number = '', selector = ''] = story;
  const [, priority = '', category = '', label = '', , , wordcount] = what;
  const version = versionAtEnd.exec(label);
  return {
    number,
    selector,
    priority: priority.toLowerCase(),
    category: category.toLowerCase(),
    keyword: (version ? label.slice(0, version.index) : label).trim(),
    version: version?.[1],
    wordcount,
  };
}

/** True for the beginning of a message: both lines of the header. */
export function startsMessage(text: string): boolean {
  const [first = '', second = ''] = text.replace(/^[\x00\x16\x7f\s]*\x01?/, '').split(/\r\n?|\n/, 2);
  return readHeader(first, second) !== undefined;
}

/**
 * Time of transmission in the trailer: `AP-WF-11-13-13 0745GMT` (month, day, year), `KWS-21:37-09-12-18` (time first, then day, month, year).
 */
export function readTrailer(trailer: string): string | undefined {
  const american = /(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})\s?([A-Z]{1,4})?/.exec(trailer);
  if (american) {
    const [, month, day, year, hour, minute, zone = ''] = american;
    return `20${year}-${month}-${day}T${hour}:${minute} ${zone}`.trim();
  }
  const european = /(\d{2}):(\d{2})-(\d{2})-(\d{2})-(\d{2})/.exec(trailer);
  if (!european) return undefined;
  const [, hour, minute, day, month, year] = european;
  return `20${year}-${month}-${day}T${hour}:${minute}`;
}
