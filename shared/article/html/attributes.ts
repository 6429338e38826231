import { decodeHtmlAttribute } from './character-references.ts';
import type { TagScanner } from './tag-scanner.ts';

/** Attributes of an element by name, entities decoded. Names are lower case. */
export type Attributes = (name: string) => string | undefined;

/** Attributes of the tag where the scanner stands; to be read before it moves on. */
export const attributesOf =
  (scanner: TagScanner): Attributes =>
  (name) => {
    const value = scanner.attribute(name);
    return value?.includes('&') ? decodeHtmlAttribute(value) : value;
  };
