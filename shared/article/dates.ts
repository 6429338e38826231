import { type DateFields, isPossible, utcMillis } from './dates/calendar.ts';
import { readDateTimeGroup } from './dates/date-time-group.ts';
import { readEpoch } from './dates/epoch.ts';
import { withGregorianYears } from './dates/eras.ts';
import { readIso } from './dates/iso.ts';
import { readProse } from './dates/prose.ts';
import { readRfc822 } from './dates/rfc822.ts';
import { isIranian } from './dates/solar-hijri.ts';
import { readUsual } from './dates/usual.ts';
import { regionOffset, zoneOffset } from './dates/zones.ts';

export interface DateOptions {
  /** IANA zone for times that name none. */
  readonly timeZone?: string;
  /** When the document was received, ISO 8601 UTC: what lies more than two days after it is an error of the publisher. */
  readonly received: string;
  /** BCP 47 language of the document: evidence for the order of day and month. */
  readonly language?: string;
  /** True for times that lie ahead by their nature (embargo, expiry). */
  readonly future?: boolean;
}

export interface ParsedDate {
  /** ISO 8601 in UTC with milliseconds. */
  readonly iso: string;
  /** `assumed`: the zone of the options; `utc-default`: neither text nor options name one. */
  readonly zone: 'given' | 'assumed' | 'utc-default';
  /** Set where the text has a day and no time: the time is midnight in the zone. */
  readonly dateOnly?: true;
  /** Set where `03/05/2024` could mean either day and only circumstances spoke for one. */
  readonly orderGuessed?: true;
}

export interface UnreadDate {
  /** `impossible`: no such day or time; `future`: after receipt; `default`: what software writes for no date (1970, 0001). */
  readonly reason: 'impossible' | 'future' | 'default' | 'unreadable';
}

const day = 86_400_000;
const longest = 120;
const middleAges = Date.UTC(1500, 0, 1);

/** Reads a date as publishers write it. Never throws, never takes a missing part from today. */
export function parseDate(raw: string, options: DateOptions): ParsedDate | UnreadDate {
  const trimmed = raw.trim();
  if (trimmed === '' || trimmed.length > longest) return { reason: 'unreadable' };
  const text = withGregorianYears(trimmed, options.language);
  const received = receiptOf(options.received);
  const usual = readUsual(text);
  // Iran and Arabia write their own years in ISO's form as well.
  if (!Number.isNaN(usual) && !(usual < middleAges && mayBeHijri(options.language)))
    return checked(usual, 'given', options, received);
  const fields = readFields(text, options, received);
  if (typeof fields === 'number') return checked(fields, 'given', options, received);
  if (!fields) return { reason: isZeroDate(text) ? 'default' : 'unreadable' };
  if (fields.year < 1000) return { reason: fields.year <= 1 ? 'default' : 'impossible' };
  if (!isPossible(fields)) return { reason: 'impossible' };
  const local = utcMillis(fields);
  const [offset, zone] = offsetOf(fields.zone, options, local);
  if (isDefault(local)) return { reason: 'default' };
  const parsed = checked(local - offset * 60_000, zone, options, received);
  if ('reason' in parsed || !(fields.dateOnly || fields.orderGuessed)) return parsed;
  return { ...parsed, ...(fields.dateOnly && { dateOnly: true }), ...(fields.orderGuessed && { orderGuessed: true }) };
}

const mayBeHijri = (language: string | undefined): boolean => isIranian(language) || /^ar(?:-|$)/i.test(language ?? '');

let receipt = { raw: '', millis: 0 };

/** One document has one time of receipt: it is parsed once. */
function receiptOf(raw: string): number {
  if (receipt.raw !== raw) receipt = { raw, millis: Date.parse(raw) };
  return receipt.millis;
}

/** True for 0000-00-00, 00/00/0000 and year −1: what databases and PHP print for no date. */
const isZeroDate = (text: string): boolean => /^[-0:\s/.TZ+]+$/.test(text) || /-0001\b/.test(text);

function readFields(text: string, options: DateOptions, received: number): DateFields | number | undefined {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 && !(/^1[34]\d\d[-/]/.test(text) && mayBeHijri(options.language))) {
    const iso = readDateTimeGroup(text) ?? readIso(text.endsWith(']') ? withoutSuffix(text) : text);
    if (iso) return iso;
    const epoch = readEpoch(text);
    if (epoch !== undefined) return epoch;
  }
  const dotNet = first === 47 ? dotNetDate.exec(text)?.[1] : undefined;
  if (dotNet !== undefined) return Number(dotNet);
  if (isZeroDate(text)) return undefined;
  return readRfc822(text, options.language) ?? readProse(text, { ...options, received });
}

/** `/Date(1709649015000+0100)/`, as JSON of .NET has it: milliseconds of UTC, the offset is for showing. */
const dotNetDate = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;

/** RFC 9557: a zone and tags in brackets after the time. An offset before them decides, else the zone. */
function withoutSuffix(text: string): string {
  const [, time = '', zone = ''] = /^([^[]*)\[!?([^\]]*)\](?:\[[^\]]*\])*$/.exec(text) ?? [];
  if (time === '') return text;
  return /(?:Z|[+-]\d{2}(?::?\d{2})?)\s*$/i.test(time) || zone.includes('=') ? time : `${time} ${zone}`;
}

function offsetOf(zone: string, options: DateOptions, local: number): [number, ParsedDate['zone']] {
  const given =
    zone === '' ? undefined : (zoneOffset(zone, local) ?? zoneOffset(zone.split(/[\s(]/, 1)[0] ?? '', local));
  if (given !== undefined) return [given, 'given'];
  const assumed =
    options.timeZone === undefined
      ? undefined
      : (regionOffset(options.timeZone, local) ?? zoneOffset(options.timeZone, local));
  return assumed === undefined ? [0, 'utc-default'] : [assumed, 'assumed'];
}

function checked(
  millis: number,
  zone: ParsedDate['zone'],
  options: DateOptions,
  received: number,
): ParsedDate | UnreadDate {
  if (Number.isNaN(millis) || Math.abs(millis) > 8.64e15) return { reason: 'impossible' };
  if (isDefault(millis)) return { reason: 'default' };
  if (!options.future && millis > received + 2 * day) return { reason: 'future' };
  return { iso: isoOf(millis), zone };
}

let lastDay = { number: Number.NaN, date: '' };

/** As `toISOString` writes it. Articles of one feed share their days, and to reckon a day costs most of it. */
function isoOf(millis: number): string {
  if (millis % 1000 !== 0) return new Date(millis).toISOString();
  const number = Math.floor(millis / day);
  if (lastDay.number !== number) lastDay = { number, date: new Date(number * day).toISOString().slice(0, -13) };
  const seconds = millis / 1000 - number * 86_400;
  return `${lastDay.date}${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.000Z`;
}

const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const two = (value: number): string => twoDigits[Math.floor(value)] as string;

/** Midnights that stand for no date: Unix, COM, Excel, Windows and SQL Server epochs, and a month's end before them by zone. */
const defaults = new Set([
  Date.UTC(1970, 0, 1),
  Date.UTC(1899, 11, 30),
  Date.UTC(1899, 11, 31),
  Date.UTC(1900, 0, 1),
  Date.UTC(1601, 0, 1),
  Date.UTC(1753, 0, 1),
]);

/** A default midnight, the same shifted by the zone of the machine that wrote it, or Unix time -1, an error of C. */
const isDefault = (millis: number): boolean =>
  defaults.has(millis) || millis === -1000 || (millis > -day && millis < 0 && millis % 1_800_000 === 0);
