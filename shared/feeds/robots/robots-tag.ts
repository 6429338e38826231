import { productToken } from '../fetch/user-agent.ts';

/** Directives that carry a value of their own, as an agent's name would. */
const valued = /^(?:unavailable_after|max-snippet|max-image-preview|max-video-preview)$/i;
const forbidding = /^(?:none|noindex|noarchive)$/i;

/**
 * What an X-Robots-Tag forbids us by name. What it says to everybody is about search results: content systems mark every feed
 * `noindex` so that it does not compete with its pages, and offer it to be fetched all the same.
 */
export function tagAgainst(header: string | undefined): string | undefined {
  let agent: string | undefined;
  for (const part of (header ?? '').slice(0, 4000).split(',')) {
    const [, name, rest] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(part) ?? [];
    const named = name !== undefined && !valued.test(name);
    if (named) agent = name.toLowerCase();
    const directive = (named ? (rest ?? '') : part).trim();
    if (agent === productToken.toLowerCase() && forbidding.test(directive))
      return `X-Robots-Tag: ${agent}: ${directive}`;
  }
  return undefined;
}
