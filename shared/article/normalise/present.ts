/**
 * The object without its undefined members, which the record must not have. A copy: members deleted from an object would make every
 * later use of it slow.
 */
export function absent<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  const present: Partial<T> = {};
  for (const key in object) {
    const value = object[key];
    if (value !== undefined) present[key] = value;
  }
  return present as T;
}
