/** What a name may stand for. Coordinates in degrees (WGS 84): of a town its centre, of an area about its middle. */
export interface Candidate {
  /** `geonames:292223` for a town, `postal:US.05641` for a community with a post office, `country:AE`, `region:US.CA` (GeoNames' code of the first-level region), `area:black sea`. */
  readonly id: string;
  readonly kind: 'town' | 'country' | 'region' | 'county' | 'continent' | 'sea' | 'organisation';
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** First-level region, as GeoNames codes it: `US.CA`. */
  readonly region?: string;
  /** How likely the name means this without any context: the logarithm of a town's population, or as much for an area. */
  readonly prior: number;
  /** Of a town, to about a twelfth. */
  readonly population?: number;
}

const radius = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two places, along the great circle. */
export function distance(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const h =
    half(radians(b.latitude - a.latitude)) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(radians(b.longitude - a.longitude));
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}
