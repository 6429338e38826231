/** Each member where it has a value or none, as fields are read. */
export type Maybe<T> = { [K in keyof T]: T[K] | undefined };

/**
 * The object without its undefined members, which the record must not have. A copy: members deleted from an object would make every
 * later use of it slow.
 */
export const absent = <T extends object>(object: Maybe<T>): T => addPresent<T>({}, object);

/** Adds the members that are not undefined; to spread objects of ever other shapes takes several times as long. */
export function addPresent<T extends object>(to: Partial<T>, members: Partial<Maybe<T>>): T {
  for (const key in members) {
    const value = members[key];
    if (value !== undefined) to[key] = value;
  }
  return to as T;
}
