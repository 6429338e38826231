import { describe, expect, it } from 'vitest';
import { firstAuthors } from '../../../../shared/formats/html/metadata/authors.ts';

const people = (...names: string[]) => names.map((name) => ({ name }));
const names = (sources: (readonly { name: string }[] | undefined)[]) =>
  firstAuthors(sources, ['The Courier', 'courier.example'])?.map(({ name }) => name);

describe('firstAuthors', () => {
  it.each([
    ['the first source that has some', [undefined, people('Jane Doe'), people('John Roe')], ['Jane Doe']],
    ['all of a source', [people('Jane Doe', 'John Roe')], ['Jane Doe', 'John Roe']],
    ['people before the publisher', [people('The Courier'), people('Jane Doe')], ['Jane Doe']],
    ['the publisher where nobody else is named', [people('The Courier'), undefined], ['The Courier']],
    ['nothing that systems write for nobody', [people('admin'), people('-'), people('Jane Doe')], ['Jane Doe']],
    ['no credits of agencies and pictures', [people('Quelle: dpa', 'Foto: John Roe')], undefined],
    [
      'names without a post',
      [people('Jane Doe, Political Editor', 'JOHN ROE, HARBOUR CORRESPONDENT')],
      ['Jane Doe', 'JOHN ROE'],
    ],
    ['names without a handle', [people('Jane Doe @janedoe', 'John Roe@roe')], ['Jane Doe', 'John Roe']],
    ['no post for a person', [people('Jane Doe', 'Chief Reporter')], ['Jane Doe']],
    [
      'lists and addresses as they are',
      [people('Jane Doe, John Roe', 'Ann Poe jane@x.example')],
      ['Jane Doe, John Roe', 'Ann Poe jane@x.example'],
    ],
    ['names in any script', [people('관리 부'), people('Jane Doe')], ['관리 부']],
  ])('takes %s', (_, sources, expected) => expect(names(sources)).toEqual(expected));

  it('keeps a post behind a name as the role', () => {
    expect(firstAuthors([people('Jane Doe, Senior Editor at The Courier', 'John Roe (Korrespondent)')], [])).toEqual([
      { name: 'Jane Doe', role: 'Senior Editor at The Courier' },
      { name: 'John Roe', role: 'Korrespondent' },
    ]);
  });
});
