import type { Place, Places } from '../../shared/enrichers/places/places.ts';
import { type Row, times } from './row.ts';

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** The code itself where there is no name for it: a gazetteer has codes of its own. */
function countryName(code: string): string {
  try {
    return countryNames.of(code) ?? code;
  } catch {
    return code;
  }
}

const coordinates = (latitude: number, longitude: number): string =>
  `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? 'W' : 'E'}`;

/** A place a line, with where it lies and how it is known; then the countries that the article is about. */
export function placeRows({ places, focus, countries, dateline }: Places): Row[] {
  const describe = ({ id, kind, name, latitude, longitude, country, regionName, count }: Place) => {
    const within = [regionName, country && kind !== 'country' ? countryName(country) : undefined].filter(Boolean);
    const marks = [id === dateline && 'dateline', focus.includes(id) && 'in focus'].filter(Boolean);
    const where = [name + times(count), ...within].join(', ');
    return `${where} · ${coordinates(latitude, longitude)} · ${id}${marks.length > 0 ? ` · ${marks.join(', ')}` : ''}`;
  };
  return [
    ['places', places.map(describe)],
    ['countries', [countries.map(({ country, name, count }) => `${name} (${country})${times(count)}`).join(', ')]],
  ];
}
