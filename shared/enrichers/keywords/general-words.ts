import { remember } from '../remember.ts';

/** Words of time, measure and page that say nothing of a subject and that lists of function words lack. */
const units: Readonly<Record<string, string>> = {
  de: 'prozent jahr jahre jahren uhr stunde stunden woche wochen monat monate monaten tag tage tagen zuvor aufgrund rund millionen milliarden euro redaktion laut fast etwa',
  fr: 'an ans année années jour jours mois semaine semaines heure heures pourcent millions milliards selon ainsi',
  es: 'año años día días mes meses semana semanas hora horas millones ciento frente según',
  pt: 'ano anos dia dias mês meses semana semanas hora horas milhões bilhões cento segundo vamos',
  it: 'anno anni giorno giorni mese mesi settimana settimane ora ore milioni miliardi cento secondo',
  nl: 'jaar jaren dag dagen maand maanden week weken uur procent miljoen miljard gaat haalt komt krijgt zegt volgens',
  sv: 'år dag dagar månad månader vecka veckor timmar procent miljoner miljarder enligt',
  da: 'år dag dage måned måneder uge uger timer procent millioner milliarder ifølge',
  nb: 'år dag dager måned måneder uke uker timer prosent millioner milliarder ifølge veldig helt',
  ru: 'года году год лет день дня дней месяц месяца месяцев неделю недели часов процентов процента тысяч миллионов миллиардов рублей',
  uk: 'року рік років день днів місяць місяців тижня годин відсотків тисяч мільйонів мільярдів',
  pl: 'rok roku lat dzień dni miesiąc miesiące miesięcy tydzień godzin procent tysięcy milionów miliardów złotych',
  tr: 'yıl yılı yılında gün günü ay hafta saat yüzde bin milyon milyar göre kadar',
  id: 'tahun hari bulan minggu jam persen juta miliar ribu',
};

/** Left standing in any Latin text: a quotation or a caption in English, too short to be told as English. */
const english = ['the', 'of', 'with', 'this', 'that', 'from', 'which'];

function calendarOf(language: string): string[] {
  const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const written = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const ofDays = Array.from({ length: 7 }, (_, i) => days.format(Date.UTC(2024, 0, 1 + i)));
  const ofMonths = Array.from({ length: 12 }, (_, i) => months.format(Date.UTC(2024, i, 1)));
  // "1 января": in a date the month has another form.
  const inDates = Array.from({ length: 12 }, (_, i) =>
    written.formatToParts(Date.UTC(2024, i, 1)).flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
  );
  return [...ofDays, ...ofMonths, ...inDates.flat()];
}

/** Words in lower case that are no keywords in a language, besides its function words: the calendar by CLDR, units, what stands in any text. */
export const generalWords = remember((language: string): ReadonlySet<string> => {
  const base = language.split('-')[0] as string;
  // English has all of these in its own list, and "May" and "March" there.
  if (base === 'en') return new Set();
  const supported = Intl.DateTimeFormat.supportedLocalesOf(base).length > 0;
  const calendar = supported ? calendarOf(base).map((word) => word.toLocaleLowerCase(base)) : [];
  return new Set([...english, ...calendar, ...(units[base === 'no' || base === 'nn' ? 'nb' : base] ?? '').split(' ')]);
}, 100);
