/**
 * Names of the 17 subjects of IPTC's Subject Reference System (https://cv.iptc.org/newscodes/subjectcode/), whose codes of eight digits
 * NewsML 1 and NITF give without names.
 */
const subjects: Readonly<Record<string, string>> = {
  '01': 'arts, culture and entertainment',
  '02': 'crime, law and justice',
  '03': 'disaster and accident',
  '04': 'economy, business and finance',
  '05': 'education',
  '06': 'environmental issue',
  '07': 'health',
  '08': 'human interest',
  '09': 'labour',
  '10': 'lifestyle and leisure',
  '11': 'politics',
  '12': 'religion and belief',
  '13': 'science and technology',
  '14': 'social issue',
  '15': 'sport',
  '16': 'unrest, conflicts and war',
  '17': 'weather',
};

/** Name of a code of the first level, with or without the alias `subj:`; undefined for finer ones and other systems. */
export function subjectName(code: string | undefined): string | undefined {
  const digits = /^(?:subj(?:ectcode)?:)?(\d{2})0{6}$/.exec(code ?? '')?.[1];
  return digits === undefined ? undefined : subjects[digits];
}
