import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../shared/formats/plain-text/dateline.ts';

describe('datelines in the styles of many agencies', () => {
  it.each([
    ['PARIS (AFP) - The talks', 'PARIS', undefined, 'AFP'],
    ['PARIS, March 3 (AFP) — The talks', 'PARIS', 'March 3', 'AFP'],
    ['WASHINGTON, Sept 17 (Reuters) - The bank', 'WASHINGTON', 'Sept 17', 'Reuters'],
    ['BERLIN, 3. März (dpa) - Die Gespräche', 'BERLIN', '3. März', 'dpa'],
    ['Berlin/Paris (dpa) - Die Gespräche', 'Berlin/Paris', undefined, 'dpa'],
    ['Frankfurt am Main, 12. Februar (epd) – Die Kirche', 'Frankfurt am Main', '12. Februar', 'epd'],
    ['MADRID, 7 Sep (EFE).- El gobierno', 'MADRID', '7 Sep', 'EFE'],
    ['San José, 7 de septiembre (EFE).- El gobierno', 'San José', '7 de septiembre', 'EFE'],
    ['ROMA, 7 SET - Il governo', 'ROMA', '7 SET', undefined],
    ['BEIJING, Sept. 17 (Xinhua) -- China said', 'BEIJING', 'Sept. 17', 'Xinhua'],
    ['NEW DELHI, March 3 (PTI): The court', 'NEW DELHI', 'March 3', 'PTI'],
    ['KYIV, Ukraine (AP) — Shells', 'KYIV, Ukraine', undefined, 'AP'],
    ['WASHINGTON, D.C. (AP) — Shells', 'WASHINGTON, D.C.', undefined, 'AP'],
    ['LONDON, 3 March 2024 (PA) - Rail', 'LONDON', '3 March 2024', 'PA'],
    ['LYON, Monday (AFP) - Le maire', 'LYON', 'Monday', 'AFP'],
    ['Sept 17 (Reuters) - Shares', undefined, 'Sept 17', 'Reuters'],
    ['(Reuters) - Shares', undefined, undefined, 'Reuters'],
    ['DALLAS, Texas - A storm', 'DALLAS, Texas', undefined, undefined],
    ['ST. LOUIS, Mo. — “We', 'ST. LOUIS, Mo.', undefined, undefined],
    ['SENJA – Fog', 'SENJA', undefined, undefined],
  ])('%s', (text, place, date, agency) => {
    const found = findDateline(text);
    expect({ place: found?.place, date: found?.date, agency: found?.agency }).toEqual({ place, date, agency });
    expect(text.endsWith(found?.rest ?? '?')).toBe(true);
  });

  it.each([
    'Putin - who met Erdogan - said so.',
    'The minister (Labour) - a former pilot - resigned.',
    'Berlin and Paris — long at odds — agreed.',
    'Frankfurt (Oder) – Der Zug blieb stehen.',
    'London (Ontario) - The council met.',
    'It was, he said on March 3 - his birthday - a mistake.',
    'NATO, the alliance of 31 states - said so.',
    'Seven people died.',
    '10 - 4 was the result.',
  ])('none in: %s', (text) => {
    expect(findDateline(text)).toBeUndefined();
  });

  it('are signed with the small letters of a writer, who is no agency', () => {
    expect(findDateline('München (hw) - Ein Zug ist entgleist.')).toEqual({
      text: 'München (hw)',
      place: 'München',
      rest: 'Ein Zug ist entgleist.',
    });
    expect(findDateline('München (hw) ist eine Stadt.')).toBeUndefined();
  });
});
