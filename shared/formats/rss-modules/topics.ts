import { attribute, type ChildIndex, trimmedText, type XmlElement } from '../xml/element.ts';
import type { DraftInMaking } from './draft-in-making.ts';

type Subject = NonNullable<DraftInMaking['subjects']>[number];

/** Categories of RSS, Atom, Media RSS and Dublin Core as subjects, keyword lists of iTunes and Media RSS as keywords. */
export function readTopics(draft: DraftInMaking, fields: ChildIndex): void {
  const subjects: Subject[] = [];
  for (const key of ['category', 'atom:category', 'media:category'])
    for (const category of fields.all(key)) addSubject(subjects, category);
  for (const name of fields.texts('dc:subject')) subjects.push({ name });
  if (subjects.length > 0) draft.subjects = subjects;
  const keywords: string[] = [];
  for (const text of fields.texts('itunes:keywords', 'media:keywords'))
    for (const word of text.split(',')) if (word.trim() !== '') keywords.push(word.trim());
  if (keywords.length > 0) draft.keywords = keywords;
}

/** RSS writes the name as text and its vocabulary as `domain`, Atom has `term`, `label` and `scheme`. */
function addSubject(subjects: Subject[], category: XmlElement): void {
  const text = trimmedText(category);
  if (category.attributes.length === 0) {
    if (text) subjects.push({ name: text });
    return;
  }
  const term = attribute(category, 'term') || undefined;
  const label = attribute(category, 'label') || undefined;
  const name = label ?? term ?? text;
  const code = term ?? (label && text);
  const scheme = (attribute(category, 'domain') ?? attribute(category, 'scheme')) || undefined;
  if (name || scheme)
    subjects.push({ ...(name && { name }), ...(code && code !== name && { code }), ...(scheme && { scheme }) });
}
