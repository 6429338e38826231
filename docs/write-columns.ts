/** Writes docs/column-names.md from the table that the code reads by.   node docs/write-columns.ts */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnSynonyms } from '../shared/formats/rows/column-synonyms.ts';

const rows = Object.entries(columnSynonyms).map(
  ([meaning, names]) =>
    `| ${meaning} | ${names
      .split(' ')
      .map((name) => `\`${name}\``)
      .join(' ')} |`,
);
const text = `# Names of columns and keys

How CSV, JSON Lines and JSON lists name the fields of an article. Written by \`npm run docs:columns\` from
\`shared/formats/rows/column-synonyms.ts\`.

- Names are compared without case, accents, spaces and punctuation: \`pub_date\`, \`pubDate\` and \`Pub. date\` are one.
- Where several filled columns of a row mean the same single-valued field, the one named earliest below wins; lists are put together.
- Objects that only wrap (\`_source\`, \`fields\`, \`attributes\`, \`article\` …) are opened; a dotted name is a path.
- **\`?\`** A column in no list, or one that lost to a surer name, is kept in the article's \`extensions\` under \`?\` and its name. The first
  kind is told once a column as the problem \`unmapped-field\`.

| meaning | names |
| --- | --- |
${rows.join('\n')}
`;
writeFileSync(join(import.meta.dirname, 'column-names.md'), text);
