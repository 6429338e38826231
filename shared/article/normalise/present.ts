/** The object without its undefined members, which the record must not have. Changes and returns the object given. */
export function absent<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  for (const key in object) if (object[key] === undefined) delete object[key];
  return object as T;
}
