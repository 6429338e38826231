/** `2024-04-28T18:11:01`, its fraction and its zone. */
const moment = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d)(?::\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * The first of several times that sources give for one event; where it lacks the zone or the time of day and another source says
 * the same by the clock with a zone, that one. Systems are known to write local time as UTC beside the true zone: of two zones for one reading of the
 * clock the one that is not UTC holds.
 */
export function fullestTime(times: readonly (string | undefined)[]): string | undefined {
  const said = times.filter((time) => time !== undefined);
  const [first] = said;
  const own = moment.exec(first?.trim() ?? '');
  if (first === undefined || own === null || isLocal(own[3])) return first;
  const better = said.find((time) => {
    const other = moment.exec(time.trim());
    if (other === null || other[1] !== own[1] || other[3] === undefined) return false;
    return own[2] === undefined ? true : other[2] === own[2] && (own[3] === undefined || isLocal(other[3]));
  });
  return better ?? first;
}

/** A zone other than UTC. */
const isLocal = (zone: string | undefined): boolean => zone !== undefined && !/^(?:Z|[+-]00:?00)$/i.test(zone);
