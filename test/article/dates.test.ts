import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOptions, parseDate } from '../../shared/article/dates.ts';

const received = '2026-06-01T12:00:00.000Z';
const read = (raw: string, options: Partial<DateOptions> = {}) => {
  const date = parseDate(raw, { received, ...options });
  return 'reason' in date ? date.reason : date.iso.replace('.000Z', 'Z');
};

/** Shape, raw, UTC or reason, options. */
type Row = readonly [string, string, string, Partial<DateOptions>?];

const rfc822: Row[] = [
  ['RFC 5322', 'Tue, 05 Mar 2024 14:30:15 +0100', '2024-03-05T13:30:15Z'],
  ['RFC 1123', 'Tue, 05 Mar 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['RFC 850', 'Tuesday, 05-Mar-24 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['no weekday', '05 Mar 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['wrong weekday', 'Fri, 05 Mar 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['no comma', 'Tue 05 Mar 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['no space after the comma', 'Tue,5 Mar 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['one digit of day', 'Tue, 5 Mar 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['two digits of year', 'Tue, 05 Mar 24 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['two digits of the last century', 'Wed, 05 Mar 97 14:30:15 GMT', '1997-03-05T14:30:15Z'],
  ['no seconds', 'Tue, 05 Mar 2024 14:30 GMT', '2024-03-05T14:30:00Z'],
  ['fraction', 'Tue, 05 Mar 2024 14:30:15.250 GMT', '2024-03-05T14:30:15.250Z'],
  ['full month', 'Tue, 05 March 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['full weekday', 'Tuesday, 5 March 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['lower case', 'tue, 05 mar 2024 14:30:15 gmt', '2024-03-05T14:30:15Z'],
  ['capitals', 'TUE, 05 MAR 2024 14:30:15 GMT', '2024-03-05T14:30:15Z'],
  ['spaces around', '\n   Tue, 05 Mar 2024 14:30:15 GMT  \n', '2024-03-05T14:30:15Z'],
  ['many spaces inside', 'Tue,  5  Mar  2024  14:30:15  GMT', '2024-03-05T14:30:15Z'],
  ['EST', 'Tue, 05 Mar 2024 09:30:15 EST', '2024-03-05T14:30:15Z'],
  ['PDT', 'Tue, 04 Jun 2024 07:30:15 PDT', '2024-06-04T14:30:15Z'],
  ['CEST', 'Tue, 04 Jun 2024 16:30:15 CEST', '2024-06-04T14:30:15Z'],
  ['MSK', 'Tue, 05 Mar 2024 17:30:15 MSK', '2024-03-05T14:30:15Z'],
  ['JST', 'Tue, 05 Mar 2024 23:30:15 JST', '2024-03-05T14:30:15Z'],
  ['IST', 'Tue, 05 Mar 2024 20:00:15 IST', '2024-03-05T14:30:15Z'],
  ['AEDT', 'Wed, 06 Mar 2024 01:30:15 AEDT', '2024-03-05T14:30:15Z'],
  ['ET in winter', 'Tue, 05 Mar 2024 09:30:15 ET', '2024-03-05T14:30:15Z'],
  ['ET in summer', 'Tue, 04 Jun 2024 10:30:15 ET', '2024-06-04T14:30:15Z'],
  ['CT in winter', 'Tue, 05 Mar 2024 08:30:15 CT', '2024-03-05T14:30:15Z'],
  ['MT in summer', 'Tue, 04 Jun 2024 08:30:15 MT', '2024-06-04T14:30:15Z'],
  ['AT', 'Tue, 05 Mar 2024 10:30:15 AT', '2024-03-05T14:30:15Z'],
  ['military Z', 'Tue, 05 Mar 2024 14:30:15 Z', '2024-03-05T14:30:15Z'],
  ['military A as RFC 822 has it', 'Tue, 05 Mar 2024 13:30:15 A', '2024-03-05T14:30:15Z'],
  ['offset with a colon', 'Tue, 05 Mar 2024 14:30:15 +01:00', '2024-03-05T13:30:15Z'],
  ['GMT+2', 'Tue, 05 Mar 2024 16:30:15 GMT+2', '2024-03-05T14:30:15Z'],
  ['GMT+0200', 'Tue, 05 Mar 2024 16:30:15 GMT+0200', '2024-03-05T14:30:15Z'],
  ['UTC-05:00', 'Tue, 05 Mar 2024 09:30:15 UTC-05:00', '2024-03-05T14:30:15Z'],
  ['comment after the zone', 'Tue, 05 Mar 2024 14:30:15 +0000 (UTC)', '2024-03-05T14:30:15Z'],
  ['half-hour offset', 'Tue, 05 Mar 2024 20:00:15 +0530', '2024-03-05T14:30:15Z'],
  ['minus zero', 'Tue, 05 Mar 2024 14:30:15 -0000', '2024-03-05T14:30:15Z'],
  ['region', 'Tue, 05 Mar 2024 15:30:15 Europe/Berlin', '2024-03-05T14:30:15Z'],
  ['24:00', 'Tue, 05 Mar 2024 24:00:00 GMT', '2024-03-06T00:00:00Z'],
  ['leap second', 'Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00Z'],
  ['no time', 'Tue, 05 Mar 2024', '2024-03-05T00:00:00Z'],
  ['am and pm', 'Tue, 05 Mar 2024 02:30:15 PM GMT', '2024-03-05T14:30:15Z'],
  ['no zone', 'Tue, 05 Mar 2024 14:30:15', '2024-03-05T14:30:15Z'],
  ['no zone, zone told', 'Tue, 05 Mar 2024 14:30:15', '2024-03-05T13:30:15Z', { timeZone: 'Europe/Berlin' }],
  ['no zone, zone told, summer', 'Tue, 04 Jun 2024 14:30:15', '2024-06-04T12:30:15Z', { timeZone: 'Europe/Berlin' }],
  ['zone told but given', 'Tue, 05 Mar 2024 14:30:15 GMT', '2024-03-05T14:30:15Z', { timeZone: 'Asia/Tokyo' }],
];

const iso8601: Row[] = [
  ['W3CDTF', '2024-03-05T14:30:15+01:00', '2024-03-05T13:30:15Z'],
  ['Z', '2024-03-05T14:30:15Z', '2024-03-05T14:30:15Z'],
  ['milliseconds', '2024-03-05T14:30:15.123Z', '2024-03-05T14:30:15.123Z'],
  ['microseconds', '2024-03-05T14:30:15.123456Z', '2024-03-05T14:30:15.123Z'],
  ['fraction after a comma', '2024-03-05T14:30:15,5Z', '2024-03-05T14:30:15.500Z'],
  ['no seconds', '2024-03-05T14:30Z', '2024-03-05T14:30:00Z'],
  ['hour only', '2024-03-05T14Z', '2024-03-05T14:00:00Z'],
  ['space for T', '2024-03-05 14:30:15', '2024-03-05T14:30:15Z'],
  ['space before the zone', '2024-03-05 14:30:15 +0100', '2024-03-05T13:30:15Z'],
  ['zone by name', '2024-03-05 14:30:15 UTC', '2024-03-05T14:30:15Z'],
  ['lower case', '2024-03-05t14:30:15z', '2024-03-05T14:30:15Z'],
  ['offset in hours', '2024-03-05T14:30:15+01', '2024-03-05T13:30:15Z'],
  ['offset without colon', '2024-03-05T14:30:15-0500', '2024-03-05T19:30:15Z'],
  ['basic', '20240305T143015Z', '2024-03-05T14:30:15Z'],
  ['basic with offset (IPTC)', '20240305T143015+0100', '2024-03-05T13:30:15Z'],
  ['basic without T', '20240305143015', '2024-03-05T14:30:15Z'],
  ['basic date', '20240305', '2024-03-05T00:00:00Z'],
  ['date', '2024-03-05', '2024-03-05T00:00:00Z'],
  ['date in a zone', '2024-03-05', '2024-03-04T23:00:00Z', { timeZone: 'Europe/Berlin' }],
  ['one digit each', '2024-3-5', '2024-03-05T00:00:00Z'],
  ['month', '2024-03', '2024-03-01T00:00:00Z'],
  ['year', '2024', '2024-01-01T00:00:00Z'],
  ['week', '2024-W10-2', '2024-03-05T00:00:00Z'],
  ['basic week', '2024W102', '2024-03-05T00:00:00Z'],
  ['week over the year', '2021-W53-5', '2022-01-07T00:00:00Z'],
  ['first week of a year', '2025-W01-1', '2024-12-30T00:00:00Z'],
  ['ordinal', '2024-065', '2024-03-05T00:00:00Z'],
  ['basic ordinal with time', '2024065T143015Z', '2024-03-05T14:30:15Z'],
  ['slashes', '2024/03/05 14:30:15', '2024-03-05T14:30:15Z'],
  ['24:00', '2024-03-05T24:00:00Z', '2024-03-06T00:00:00Z'],
  ['no colons', '2024-03-05T143015Z', '2024-03-05T14:30:15Z'],
  ['29 February', '2024-02-29', '2024-02-29T00:00:00Z'],
  ['offset and zone in brackets (RFC 9557)', '2024-03-05T14:30:15+01:00[Europe/Paris]', '2024-03-05T13:30:15Z'],
  ['zone in brackets alone', '2024-03-05T14:30:15[Europe/Paris]', '2024-03-05T13:30:15Z'],
  ['tags in brackets', '2024-03-05T14:30:15Z[Etc/UTC][u-ca=gregory]', '2024-03-05T14:30:15Z'],
];

const elsewhere: Row[] = [
  ['Unix seconds', '1709649015', '2024-03-05T14:30:15Z'],
  ['Unix milliseconds', '1709649015123', '2024-03-05T14:30:15.123Z'],
  ['Unix seconds with a fraction', '1709649015.5', '2024-03-05T14:30:15.500Z'],
  ['JSON of .NET', '/Date(1709649015000)/', '2024-03-05T14:30:15Z'],
  ['JSON of .NET with offset', '/Date(1709649015000+0100)/', '2024-03-05T14:30:15Z'],
  ['date-time group', '051430Z MAR 24', '2024-03-05T14:30:00Z'],
  ['date-time group with local time', '051430 Mar 2024', '2024-03-05T14:30:00Z'],
  ['asctime', 'Tue Mar  5 14:30:15 2024', '2024-03-05T14:30:15Z'],
  ['date(1)', 'Tue Mar  5 14:30:15 CET 2024', '2024-03-05T13:30:15Z'],
  ['JavaScript', 'Tue Mar 05 2024 15:30:15 GMT+0100 (Central European Standard Time)', '2024-03-05T14:30:15Z'],
  ['American', 'March 5, 2024 2:30 PM', '2024-03-05T14:30:00Z'],
  ['American with zone', 'Mar. 5, 2024, 9:30 a.m. EST', '2024-03-05T14:30:00Z'],
  ['ordinal day', 'March 5th, 2024', '2024-03-05T00:00:00Z'],
  ['noon', 'March 5, 2024 12:00 pm', '2024-03-05T12:00:00Z'],
  ['midnight', 'March 5, 2024 12:05 am', '2024-03-05T00:05:00Z'],
  ['at', 'Tuesday, March 5, 2024 at 2:30 PM', '2024-03-05T14:30:00Z'],
  ['hyphens', '5-Mar-2024', '2024-03-05T00:00:00Z'],
  ['month and year', 'March 2024', '2024-03-01T00:00:00Z'],
  ['time first', '14:30, 5 March 2024', '2024-03-05T14:30:00Z'],
  ['German digits', '05.03.2024 14:30', '2024-03-05T14:30:00Z'],
  ['German digits with Uhr', '05.03.2024, 14:30 Uhr', '2024-03-05T14:30:00Z'],
  ['German', '5. März 2024, 14.30 Uhr', '2024-03-05T14:30:00Z'],
  ['Austrian', '5. Jänner 2024', '2024-01-05T00:00:00Z'],
  ['French', 'mardi 5 mars 2024 à 14h30', '2024-03-05T14:30:00Z'],
  ['French, first', '1er août 2024', '2024-08-01T00:00:00Z'],
  ['Spanish', 'martes, 5 de marzo de 2024', '2024-03-05T00:00:00Z'],
  ['Spanish short', 'mar, 05 nov 2024 14:30:15 +0100', '2024-11-05T13:30:15Z'],
  ['Portuguese', '5 de março de 2024 às 14:30', '2024-03-05T14:30:00Z'],
  ['Italian', 'martedì 5 marzo 2024 14:30', '2024-03-05T14:30:00Z'],
  ['Italian short', '5 gen 2024', '2024-01-05T00:00:00Z'],
  ['Dutch', 'dinsdag 5 maart 2024 14:30', '2024-03-05T14:30:00Z'],
  ['Swedish', 'tisdag 5 mars 2024 kl. 14:30', '2024-03-05T14:30:00Z'],
  ['Danish', '5. maj 2024 kl. 14.30', '2024-05-05T14:30:00Z'],
  ['Finnish', '5. maaliskuuta 2024', '2024-03-05T00:00:00Z'],
  ['Polish', 'wtorek, 5 marca 2024 14:30', '2024-03-05T14:30:00Z'],
  ['Czech', '5. března 2024 14:30', '2024-03-05T14:30:00Z'],
  ['Hungarian', '2024. március 5., 14:30', '2024-03-05T14:30:00Z'],
  ['Romanian', '5 martie 2024', '2024-03-05T00:00:00Z'],
  ['Turkish', '5 Mart 2024 Salı 14:30', '2024-03-05T14:30:00Z'],
  ['Turkish, dotted capital', '5 EKİM 2024', '2024-10-05T00:00:00Z'],
  ['Indonesian', '5 Agustus 2024', '2024-08-05T00:00:00Z'],
  ['Greek', 'Τρίτη, 5 Μαρτίου 2024 14:30', '2024-03-05T14:30:00Z'],
  ['Greek short', 'Τρι, 05 Μαρ 2024 14:30:15 EET', '2024-03-05T12:30:15Z'],
  ['Russian', '5 марта 2024 г., 14:30', '2024-03-05T14:30:00Z'],
  ['Russian short', 'Вт, 05 мар 2024 17:30:15 +0300', '2024-03-05T14:30:15Z'],
  ['Ukrainian', '5 березня 2024', '2024-03-05T00:00:00Z'],
  ['Arabic', '5 مارس 2024', '2024-03-05T00:00:00Z'],
  ['Arabic digits', '٥ مارس ٢٠٢٤', '2024-03-05T00:00:00Z'],
  ['Levantine Arabic', '5 آذار 2024', '2024-03-05T00:00:00Z'],
  ['Levantine, two words', '5 كانون الأول 2024', '2024-12-05T00:00:00Z'],
  ['Hebrew', '5 במרץ 2024', '2024-03-05T00:00:00Z'],
  ['Hindi', '5 मार्च 2024', '2024-03-05T00:00:00Z'],
  ['Vietnamese digits', '05/03/2024 14:30', '2024-03-05T14:30:00Z', { language: 'vi' }],
  ['Vietnamese', 'ngày 5 tháng 3 năm 2024', '2024-03-05T00:00:00Z'],
  ['Vietnamese with zone', 'Thứ Ba, 5/3/2024, 14:30 (GMT+7)', '2024-03-05T07:30:00Z', { language: 'vi' }],
  ['Thai', '5 มีนาคม 2567', '2024-03-05T00:00:00Z'],
  ['Thai short', '5 มี.ค. 2567 14:30 น.', '2024-03-05T14:30:00Z'],
  ['Belarusian', '5 сакавіка 2024', '2024-03-05T00:00:00Z'],
  ['Bengali digits', '৫ মার্চ ২০২৪', '2024-03-05T00:00:00Z'],
  ['Welsh', '5 Ebrill 2024', '2024-04-05T00:00:00Z'],
  ['Chinese', '2024年3月5日 14:30', '2024-03-05T14:30:00Z'],
  ['Chinese with words of time', '2024年03月05日 下午2时30分15秒', '2024-03-05T14:30:15Z'],
  ['Japanese', '2024年3月5日 14時30分', '2024-03-05T14:30:00Z'],
  ['Persian', '۱۵ اسفند ۱۴۰۲', '2024-03-05T00:00:00Z'],
  ['Persian with weekday and time', 'سه‌شنبه ۱۵ اسفند ۱۴۰۲ - ۱۴:۳۰', '2024-03-05T14:30:00Z'],
  ['Persian digits', '۱۴۰۲/۱۲/۱۵ ۱۴:۳۰', '2024-03-05T14:30:00Z'],
  ['Persian digits, day first', '۱۵-۱۲-۱۴۰۲', '2024-03-05T00:00:00Z'],
  ['Persian by language', '1402/12/15 14:30', '2024-03-05T14:30:00Z', { language: 'fa-IR' }],
  ['Persian in the form of ISO', '1402-12-15T14:30:15+03:30', '2024-03-05T11:00:15Z', { language: 'fa' }],
  ['Persian leap day', '۳۰ اسفند ۱۳۹۹', '2021-03-20T00:00:00Z'],
  ['Persian day that is none', '۳۰ اسفند ۱۴۰۰', 'impossible'],
  ['Afghan month', '۱۵ حوت ۱۴۰۲', '2024-03-05T00:00:00Z'],
  ['Persian text, Gregorian date', '۵ مارس ۲۰۲۴', '2024-03-05T00:00:00Z'],
  ['Japanese era', '令和6年3月5日', '2024-03-05T00:00:00Z'],
  ['Japanese era, Taisho', '大正15年12月24日', '1926-12-24T00:00:00Z'],
  ['Japanese era by its letter', 'R6.3.5', '2024-03-05T00:00:00Z', { language: 'ja' }],
  ['Japanese era by its letter, with time', 'H31/04/30 14:30', '2019-04-30T14:30:00Z', { language: 'ja-JP' }],
  ['year of the Republic of China', '民國113年3月5日', '2024-03-05T00:00:00Z'],
  ['… in full', '中華民國 113 年 3 月 5 日 14:30', '2024-03-05T14:30:00Z'],
  ['… in digits', '113/03/05 14:30', '2024-03-05T14:30:00Z', { language: 'zh-TW' }],
  ['… in digits with points', '113.3.5', '2024-03-05T00:00:00Z', { language: 'zh-Hant-TW' }],
  ['… without its name', '113年3月5日', '2024-03-05T00:00:00Z', { language: 'zh-TW' }],
  ['… without name and language', '113年3月5日', '2024-03-05T00:00:00Z'],
  ['Thai in two digits', '5 มี.ค. 67 14:30', '2024-03-05T14:30:00Z'],
  ['Gregorian year in Thai, in two digits', '5 มี.ค. 24', '2024-03-05T00:00:00Z'],
  ['hour in four digits before the year', '1400 GMT, 5 March 2024', '2024-03-05T00:00:00Z'],
  ['Buddhist era in digits', '05/03/2567 14:30', '2024-03-05T14:30:00Z', { language: 'th' }],
  ['Buddhist era in the form of ISO', '2567-03-05T14:30:15+07:00', '2024-03-05T07:30:15Z', { language: 'th-TH' }],
  ['Buddhist era in RFC 822', 'Tue, 05 Mar 2567 14:30:15 +0700', '2024-03-05T07:30:15Z', { language: 'th' }],
  ['Buddhist era with its name', '5 มีนาคม พ.ศ. 2567', '2024-03-05T00:00:00Z'],
  ['Buddhist era in English', '5 March 2567 B.E.', '2024-03-05T00:00:00Z'],
  ['Buddhist leap day', '29/02/2567', '2024-02-29T00:00:00Z', { language: 'th' }],
  ['lunar Hijri', '24 شعبان 1445 هـ', '2024-03-05T00:00:00Z'],
  ['lunar Hijri, Arabic digits', '٢٤ شعبان ١٤٤٥هـ', '2024-03-05T00:00:00Z'],
  ['lunar Hijri with weekday and time', 'الثلاثاء 24 شعبان 1445 - 14:30', '2024-03-05T14:30:00Z'],
  ['lunar Hijri, a month of two words', '10 ربيع الآخر 1445', '2023-10-25T00:00:00Z'],
  ['lunar Hijri in English', "24 Sha'ban 1445 AH", '2024-03-05T00:00:00Z'],
  ['lunar Hijri in English, first month', '1 Muharram 1446', '2024-07-07T00:00:00Z'],
  ['lunar Hijri in digits', '1445/08/24 هـ', '2024-03-05T00:00:00Z'],
  ['lunar Hijri by language', '24-08-1445', '2024-03-05T00:00:00Z', { language: 'ar-SA' }],
  ['lunar Hijri in the form of ISO', '1445-08-24T14:30:00+03:00', '2024-03-05T11:30:00Z', { language: 'ar' }],
  ['lunar Hijri beside the Gregorian date', '24 شعبان 1445 هـ الموافق 5 مارس 2024', '2024-03-05T00:00:00Z'],
  ['Gregorian date beside the lunar one', 'الثلاثاء 5 مارس 2024 م الموافق 24 شعبان 1445هـ', '2024-03-05T00:00:00Z'],
  ['lunar Hijri day that is none', '30 شعبان 1445', 'impossible'],
  ['Korean', '2024년 3월 5일 오후 2:30:15', '2024-03-05T14:30:15Z'],
  ['Korean digits', '2024.03.05. 오전 02:30', '2024-03-05T02:30:00Z'],
  ['full-width digits', '２０２４年３月５日', '2024-03-05T00:00:00Z'],
];

const ordered: Row[] = [
  ['day over 12', '25/03/2024', '2024-03-25T00:00:00Z'],
  ['month first by its second number', '03/25/2024', '2024-03-25T00:00:00Z'],
  ['month first by am and pm', '3/5/2024 2:30 PM', '2024-03-05T14:30:00Z'],
  ['month first by zone name', '03/05/2024 14:30 EST', '2024-03-05T19:30:00Z'],
  ['month first by language', '03/05/2024', '2024-03-05T00:00:00Z', { language: 'en-US' }],
  ['day first by language', '03/05/2024', '2024-05-03T00:00:00Z', { language: 'en-GB' }],
  ['day first by weekday', 'Friday 03/05/2024', '2024-05-03T00:00:00Z'],
  ['month first by weekday', 'Tuesday 03/05/2024', '2024-03-05T00:00:00Z'],
  ['month first by zone', '03/05/2024', '2024-03-05T05:00:00Z', { timeZone: 'America/New_York' }],
  ['the one that is not in the future', '03/05/2024', '2024-03-05T00:00:00Z', { received: '2024-03-06T00:00:00.000Z' }],
];

const refused: Row[] = [
  ['no such day', '2024-02-30', 'impossible'],
  ['31 June', 'Sat, 31 Jun 2024 10:00:00 GMT', 'impossible'],
  ['29 February of a common year', '29 Feb 2023', 'impossible'],
  ['month 13', '2024-13-01', 'impossible'],
  ['hour 25', '2024-03-05T25:00:00Z', 'impossible'],
  ['minute 61', '2024-03-05T10:61:00Z', 'impossible'],
  ['week 54', '2024-W54-1', 'impossible'],
  ['day 366 of a common year', '2023-366', 'impossible'],
  ['future', '2026-06-04', 'future'],
  ['far future', 'Tue, 05 Mar 2999 14:30:15 GMT', 'future'],
  ['Unix zero', '1970-01-01T00:00:00Z', 'default'],
  ['Unix zero in RFC 822', 'Thu, 01 Jan 1970 00:00:00 +0000', 'default'],
  ['Unix zero shifted by zone', 'Wed, 31 Dec 1969 19:00:00 EST', 'default'],
  ['Unix zero as local midnight', '1970-01-01 00:00:00 +0100', 'default'],
  ['Unix minus one', '1969-12-31T23:59:59Z', 'default'],
  ['zero', '0', 'default'],
  ['year 1 (.NET)', '0001-01-01T00:00:00', 'default'],
  ['RFC 822 year 1', 'Mon, 01 Jan 0001 00:00:00 GMT', 'default'],
  ['MySQL zero', '0000-00-00 00:00:00', 'default'],
  ['PHP of zero', 'Wed, 30 Nov -0001 00:00:00 +0000', 'default'],
  ['Excel zero', '1899-12-30', 'default'],
  ['words', 'yesterday', 'unreadable'],
  ['no year', 'March 5', 'unreadable'],
  ['no year, digits', '05.03.', 'unreadable'],
  ['time only', '14:30', 'unreadable'],
  ['empty', '   ', 'unreadable'],
  ['prose', 'Published on the day after the first of the two elections held in March 2024', 'unreadable'],
];

describe.each<[string, Row[]]>([
  ['RFC 822 and its defects', rfc822],
  ['ISO 8601', iso8601],
  ['other shapes and languages', elsewhere],
  ['order of day and month', ordered],
  ['what is no date', refused],
])('%s', (_, rows) => {
  it.each(rows.map(([shape, raw, expected, options]) => ({ shape, raw, expected, options })))('$shape: $raw', (row) =>
    expect(read(row.raw, row.options)).toBe(row.expected),
  );
});

it('the tables hold over 150 shapes that are read, each once', () => {
  const shapes = [rfc822, iso8601, elsewhere, ordered].flat().map(([shape, raw]) => `${shape}: ${raw}`);
  expect(new Set(shapes).size).toBe(shapes.length);
  expect(shapes.length).toBeGreaterThan(150);
});

describe('month names', () => {
  const languages =
    'en de fr es pt it nl sv da nb fi pl cs sk hu ro tr id el ru uk bg hr sr sl lt lv et ca is ar he hi bn th vi be'.split(
      ' ',
    );
  /** Thai years count from the Buddha's death unless the calendar is named. */
  const full = (language: string, month: number) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, month, 25),
    );

  it.each(languages)('are read as CLDR writes whole dates in %s', (language) => {
    for (let month = 0; month < 12; month++) {
      const text = full(language, month);
      expect([text, read(text, { language })]).toEqual([
        text,
        new Date(Date.UTC(2024, month, 25)).toISOString().replace('.000Z', 'Z'),
      ]);
    }
  });
});

describe('what is said of a date', () => {
  it('tells where the zone came from', () => {
    expect(parseDate('2024-03-05T14:30:00Z', { received })).toMatchObject({ zone: 'given' });
    expect(parseDate('2024-03-05T14:30:00', { received })).toMatchObject({ zone: 'utc-default' });
    expect(parseDate('2024-03-05T14:30:00', { received, timeZone: 'Asia/Tokyo' })).toMatchObject({ zone: 'assumed' });
  });
  it('tells a day from a time', () => {
    expect(parseDate('2024-03-05', { received })).toMatchObject({ dateOnly: true });
    expect(parseDate('2024-03-05T00:00', { received })).not.toHaveProperty('dateOnly');
  });
  it('tells a guessed order from a known one', () => {
    expect(parseDate('03/05/2024', { received })).toMatchObject({ orderGuessed: true });
    expect(parseDate('03/05/2024 2:30 PM', { received })).not.toHaveProperty('orderGuessed');
  });
  it('lets embargoes lie ahead', () =>
    expect(read('2027-01-01T00:00:00Z', { future: true })).toBe('2027-01-01T00:00:00Z'));
  it('keeps the offset before a clock change in the hour that is skipped', () =>
    expect(read('2024-03-31T02:30:00', { timeZone: 'Europe/Berlin' })).toBe('2024-03-31T01:30:00Z'));
});

describe('any text', () => {
  it('is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[\d\s:./TZ+-]{0,40}$/)),
        (raw) => {
          const date = parseDate(raw, { received });
          if ('iso' in date) expect(new Date(date.iso).toISOString()).toBe(date.iso);
        },
      ),
    );
  });
  it('reads what every platform prints', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-02'), max: new Date('2026-05-30'), noInvalidDate: true }),
        (date) => {
          const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
          expect(read(date.toISOString())).toBe(date.toISOString().replace('.000Z', 'Z'));
          expect(read(seconds.toUTCString())).toBe(seconds.toISOString().replace('.000Z', 'Z'));
          expect(read(seconds.toString())).toBe(seconds.toISOString().replace('.000Z', 'Z'));
        },
      ),
    );
  });
  it.each(['1', ':', ' ', '/', 'a', '-', '1:', '年'])('takes no time over %s repeated', (piece) => {
    const start = process.threadCpuUsage().user;
    read(piece.repeat(100_000));
    read(piece.repeat(119 / piece.length));
    expect((process.threadCpuUsage().user - start) / 1000).toBeLessThan(100);
  });
});
