import { lazily } from '../lazily.ts';

/**
 * Abbreviations of zones in minutes east of UTC. Where one means several zones, the one that news feeds mean: CST and EST are
 * American, IST is Indian, BST British summer time.
 */
const abbreviations = lazily(() =>
  readAbbreviations(`
  z 0 ut 0 utc 0 gmt 0 wet 0 west 60 cet 60 cest 120 met 60
  mest 120 mez 60 mesz 120 bst 60 eet 120 eest 180 msk 180 msd 240 trt 180
  idt 180 sast 120 cat 120 wat 60 wast 120 eat 180 irst 210 irdt 270 gst 240
  aft 270 pkt 300 uzt 300 ist 330 npt 345 bdt 360 mmt 390 ict 420 wib 420
  wita 480 wit 540 hkt 480 sgt 480 myt 480 pht 480 awst 480 jst 540 kst 540
  acst 570 acdt 630 aest 600 aedt 660 nzst 720 nzdt 780 hst -600 hdt -540 akst -540
  akdt -480 pst -480 pdt -420 mst -420 mdt -360 cst -360 cdt -300 est -300 edt -240
  et -300 ct -360 mt -420 pt -480 at -240 ast -240 adt -180 nst -210 ndt -150 brt -180 brst -120 art -180
  clt -240 clst -180 cot -300 pet -300 vet -240
`),
);

function readAbbreviations(table: string): ReadonlyMap<string, number> {
  const parts = table.trim().split(/\s+/);
  return new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, Number(parts[index + 1])] as const] : [])));
}

const american = { et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles' };
const americanSummer = new Map<string, string>(Object.entries({ ...american, at: 'America/Halifax' }));

/** Military letters as RFC 822 section 5.1 has them; the sign is the one publishers copy from there. J is not used. */
function militaryOffset(letter: string): number | undefined {
  const index = letter.charCodeAt(0) - 97;
  if (letter === 'z') return 0;
  if (letter === 'j') return undefined;
  if (index <= 8) return -60 * (index + 1);
  return index <= 12 ? -60 * index : 60 * (index - 12);
}

const numeric = /^(?:gmt|utc|ut|z)?\s*([+\-\u2212\u2013])\s*(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?$/;

/**
 * Minutes east of UTC for a zone as written: `+0200`, `+02:00`, `GMT+2`, `CEST`, `Z`, `Europe/Berlin` (then the local time decides).
 * Undefined when the text is no zone.
 */
export function zoneOffset(zone: string, localMillis: number): number | undefined {
  const text = zone
    .toLowerCase()
    .replace(/^\(|\)$/g, '')
    .trim();
  const named = abbreviations().get(text);
  if (named !== undefined) {
    const region = americanSummer.get(text);
    return region === undefined ? named : regionOffset(region, localMillis);
  }
  const sign = numeric.exec(text);
  if (sign) return numericOffset(sign[1] ?? '+', sign[2] ?? '0', sign[3]);
  if (/^[a-z]$/.test(text)) return militaryOffset(text);
  return /^[a-z_]+\/[a-z_+\-/0-9]+$/.test(text) ? regionOffset(zone.trim(), localMillis) : undefined;
}

function numericOffset(sign: string, hours: string, minutes: string | undefined): number | undefined {
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  if (total > 14 * 60 || Number(minutes ?? 0) > 59) return undefined;
  return sign === '+' ? total : -total;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function regionFormat(region: string): Intl.DateTimeFormat | undefined {
  if (formats.has(region)) return formats.get(region);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: region, timeZoneName: 'longOffset', year: 'numeric' });
  } catch {
    format = undefined; // RangeError: no such zone
  }
  if (formats.size < 1000) formats.set(region, format);
  return format;
}

function offsetAt(format: Intl.DateTimeFormat, millis: number): number {
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(format.format(millis));
  const total = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0);
  return match?.[1] === '-' ? -total : total;
}

/**
 * Minutes east of UTC that an IANA zone keeps at a local time (milliseconds of the local fields read as UTC). In the hour that a
 * clock change skips or repeats, the offset before the change. Undefined when there is no such zone.
 */
export function regionOffset(region: string, localMillis: number): number | undefined {
  const format = regionFormat(region);
  if (!format || Number.isNaN(localMillis) || Math.abs(localMillis) > 8.6e15) return undefined;
  const before = offsetAt(format, localMillis - 86_400_000);
  if (offsetAt(format, localMillis - before * 60_000) === before) return before;
  return offsetAt(format, localMillis - offsetAt(format, localMillis - before * 60_000) * 60_000);
}
