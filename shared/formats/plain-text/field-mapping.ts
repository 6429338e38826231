import type { Draft } from '../../article/draft.ts';
import { isName } from './byline.ts';
import type { HeaderField } from './header-fields.ts';
import { readSource } from './tail-matter.ts';

/** The fields of a draft that `Label: value` lines give; the first of two lines with one name counts. */
export function fieldsToDraft(fields: readonly HeaderField[]): Draft {
  return Object.assign({}, ...fields.toReversed().map(mapField));
}

function mapField({ name, value }: HeaderField): Draft {
  switch (name) {
    case 'headline':
    case 'subheadline':
      return { [name]: { type: 'text', value } };
    case 'byline':
      return { byline: value, authors: readAuthors(value) };
    case 'source':
      return { source: readSource(value) };
    case 'keywords':
      return { keywords: splitList(value) };
    case 'subject':
      return { subjects: splitList(value).map((subject) => ({ name: subject })) };
    case 'place':
      return { dateline: { text: value, place: value } };
    default:
      return { [name]: value };
  }
}

const splitList = (value: string): string[] => value.split(/\s*[,;|]\s*/).filter((part) => part !== '');

function readAuthors(value: string): { name: string }[] {
  const names = value.replace(/^by\s+/i, '').split(/\s*(?:,|;|&|\s(?:and|und|et|y|e)\s)\s*/);
  return names.filter(isName).map((name) => ({ name }));
}
