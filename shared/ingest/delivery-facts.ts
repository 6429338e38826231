import * as v from 'valibot';
import { identityKinds } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import { retentionDays } from '../contract.ts';
import type { DeliveryFacts } from './delivery-rules.ts';
import { decodeEncodedWords } from './encoded-words.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const party = v.pipe(
  v.union([text, v.strictObject({ id: v.optional(text), name: v.optional(text), uri: v.optional(text) })]),
  v.transform((value) => (typeof value === 'string' ? { name: value } : value)),
);

const listed = v.pipe(
  v.union([v.array(v.string()), v.string()]),
  v.transform((value) => (typeof value === 'string' ? value.split(',').map((one) => one.trim()) : value)),
);

const fields = {
  source: v.optional(party),
  provider: v.optional(
    v.pipe(
      v.union([text, v.strictObject({ name: text, uri: v.optional(text) })]),
      v.transform((value) => (typeof value === 'string' ? { name: value } : value)),
    ),
  ),
  copyrightholder: v.optional(text),
  copyrightnotice: v.optional(text),
  usageterms: v.optional(text),
  timeZone: v.optional(v.pipe(text, v.check(isTimeZone, 'is no IANA time zone'))),
  language: v.optional(text),
  country: v.optional(
    v.pipe(
      text,
      v.regex(
        /^[A-Za-z]{2}(?:-[A-Za-z]{2,3})?$/,
        'is no code of a country (ISO 3166-1), with or without a state (ISO 3166-2)',
      ),
      v.toUpperCase(),
    ),
  ),
  identity: v.optional(v.pipe(listed, v.array(v.picklist(identityKinds)), v.minLength(1))),
  retentionDays: v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.picklist(retentionDays))),
  baseUrl: v.optional(v.pipe(text, v.url())),
  mediaType: v.optional(text),
};

/** A sidecar, `NAME.meta.json`: a JSON object with these fields and no others. */
export const SidecarSchema = v.strictObject(fields);

/** Each fact with the name of its `x-amz-meta-` header. */
const metadataNames = {
  'source-id': ['source', 'id'],
  source: ['source', 'name'],
  'source-uri': ['source', 'uri'],
  provider: ['provider', 'name'],
  'provider-uri': ['provider', 'uri'],
  'copyright-holder': ['copyrightholder'],
  'copyright-notice': ['copyrightnotice'],
  'usage-terms': ['usageterms'],
  'time-zone': ['timeZone'],
  language: ['language'],
  country: ['country'],
  identity: ['identity'],
  'retention-days': ['retentionDays'],
  'base-url': ['baseUrl'],
  'media-type': ['mediaType'],
} as const;

export interface ReadFacts {
  readonly facts: DeliveryFacts;
  readonly problems: readonly Problem[];
}

/** Facts from user metadata of the object (names without `x-amz-meta-`). Unknown names are other people's and ignored. */
export function factsFromMetadata(metadata: Readonly<Record<string, string>>): ReadFacts {
  const found: Record<string, unknown> = {};
  for (const [name, [field, part]] of Object.entries(metadataNames)) {
    const raw = metadata[name];
    if (raw === undefined) continue;
    const value = decodeEncodedWords(raw);
    found[field] = part === undefined ? value : { ...(found[field] as object | undefined), [part]: value };
  }
  return checkFacts(found, 'object metadata');
}

/** Facts from the bytes of a sidecar. What can't be read is a problem; the file itself is still ingested. */
export function factsFromSidecar(bytes: Uint8Array, name: string): ReadFacts {
  try {
    return checkFacts(JSON.parse(new TextDecoder().decode(bytes)), name);
  } catch (error) {
    return {
      facts: {},
      problems: [problem(`${name} is not JSON (${(error as Error).message}); correct it and upload it again`)],
    };
  }
}

/** Keeps each good field: one wrong value costs only itself. */
function checkFacts(found: unknown, from: string): ReadFacts {
  if (Array.isArray(found)) return { facts: {}, problems: [problem(`${from} is a list; it must be one object`)] };
  const whole = v.safeParse(SidecarSchema, found);
  if (whole.success) return { facts: whole.output, problems: [] };
  const problems = whole.issues.map((issue) => problem(`${from}: ${v.getDotPath(issue) ?? 'value'}: ${issue.message}`));
  const isObject = typeof found === 'object' && found !== null;
  const good = Object.entries(fields).flatMap(([name, schema]) => {
    const result = v.safeParse(schema, isObject ? (found as Record<string, unknown>)[name] : undefined);
    return result.success && result.output !== undefined ? [[name, result.output]] : [];
  });
  return { facts: Object.fromEntries(good), problems };
}

const problem = (message: string): Problem => ({ code: 'invalid-value', message, lost: 'field' });

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
