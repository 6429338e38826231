/** What `make` gives, made at the first call and kept: for tables that few documents need. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * A pattern that is read when it is first asked for. A literal is read when its file is loaded, even inside a function, and one with classes of
 * Unicode takes up to a millisecond.
 */
export const lazyPattern = (source: string, flags = ''): (() => RegExp) => lazily(() => new RegExp(source, flags));
