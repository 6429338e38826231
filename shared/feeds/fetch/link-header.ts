/** One link; what is quoted may hold commas and brackets. */
const link = /<([^<>]*)>((?:[^,<"]|"(?:[^"\\]|\\.)*")*)/g;
const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;
/** A link from elsewhere is not one of this document. */
const anchor = /;\s*anchor\s*=/i;

/** Addresses as written by relation, the first of each, of a Link header (RFC 8288). Total. */
export function linksOfHeader(value: string | undefined): Readonly<Record<string, string>> {
  const links: Record<string, string> = {};
  for (const [, href = '', parameters = ''] of (value ?? '').matchAll(link)) {
    const [, quoted, bare] = relation.exec(parameters) ?? [];
    if (anchor.test(parameters)) continue;
    for (const rel of (quoted ?? bare ?? '').toLowerCase().split(/\s+/)) if (rel) links[rel] ??= href.trim();
  }
  return links;
}
