import type { DateMention, Figure, Numbers } from '../../shared/enrichers/numbers/numbers.ts';
import { grouped, type Row } from './row.ts';

/** What the figure says, then the words that say it. */
function figureText(figure: Figure): string {
  const { value, max, qualifier, text } = figure;
  const amount = max === undefined ? grouped(value) : `${grouped(value)}–${grouped(max)}`;
  const hedged = qualifier ? `${qualifier.replaceAll('-', ' ')} ${amount}` : amount;
  return `${meaning(figure, hedged)} “${text}”`;
}

function meaning(figure: Figure, amount: string): string {
  switch (figure.kind) {
    case 'casualties':
      return `${amount} ${figure.harm}`;
    case 'money':
      return figure.currency ? `${figure.currency}\u00a0${amount}` : `${amount} ${figure.unit ?? 'in money'}`;
    case 'percentage':
      return `${amount}\u00a0${figure.points ? 'percentage points' : '%'}`;
    case 'population':
      return `${amount} people`;
    case 'count':
      return figure.of && !amount.endsWith(figure.of) ? `${amount} ${figure.of}` : amount;
  }
}

const dateText = ({ from, to, text }: DateMention): string =>
  `${from === to ? from : `${from}\u00a0to\u00a0${to}`} “${text}”`;

/** Dates as calendar days, with the day that "Monday" was reckoned from. */
function datesText({ dates, reference }: Numbers): string {
  const reckoned = dates.some(({ relative }) => relative) ? ` (reckoned from ${reference})` : '';
  return dates.map(dateText).join(' · ') + reckoned;
}

export const numberRows = (numbers: Numbers): Row[] => [
  ['figures', [numbers.figures.map(figureText).join(' · ')]],
  ['dates', [datesText(numbers)]],
];
