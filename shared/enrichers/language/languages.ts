/**
 * The models' labels as BCP 47 tags. Bokmål is `nb` (both models call it `no`), Hebrew `he`, Tagalog and Filipino `tl`, Bihari `bho`,
 * Wikipedia's own codes their registered ones. Serbo-Croatian in the Latin script counts for Croatian, whose spelling its Wikipedia mostly has.
 */
const tags: Readonly<Record<string, string>> = {
  no: 'nb',
  iw: 'he',
  fil: 'tl',
  sh: 'hr',
  als: 'gsw',
  bh: 'bho',
  eml: 'egl',
  jv: 'jv',
  azb: 'az',
  diq: 'zza',
};

export const tagOf = (label: string): string => tags[label] ?? label;

/** Tags that publishers use for one language: two of a group are no disagreement. */
const same: Readonly<Record<string, string>> = {
  no: 'nb',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  fil: 'tl',
  mo: 'ro',
  sh: 'hr',
  cmn: 'zh',
  prs: 'fa',
  arb: 'ar',
  azb: 'az',
};

/** The language subtag of a BCP 47 tag, deprecated and macro codes replaced: `pt-BR` → `pt`, `no` → `nb`. */
export function primaryLanguage(tag: string): string {
  const primary = (tag.split(/[-_]/)[0] as string).toLowerCase();
  return same[primary] ?? primary;
}
