import { attribute, type ChildIndex, trimmedText } from '../xml/element.ts';

const licences = ['creativecommons:license', 'cc:license', 'dcterms:license', 'media:license'];

/** The licence by its address: creativeCommons, cc (RDF), dcterms and Media RSS, else what it is called. */
export function licenceOf(fields: ChildIndex): string | undefined {
  for (const key of licences) {
    const licence = fields.first(key);
    if (licence === undefined) continue;
    const terms = attribute(licence, 'rdf:resource') ?? attribute(licence, 'href') ?? trimmedText(licence);
    if (terms) return terms;
  }
  return undefined;
}
