import { productToken } from '../fetch/user-agent.ts';

/** What a robots.txt (RFC 9309) says to us. */
export interface RobotsTxt {
  readonly rules: readonly Rule[];
  /** The rules stand in groups that name us, not in those for everybody. */
  readonly named: boolean;
}

interface Rule {
  readonly allows: boolean;
  /** Path as written, with `*` for anything and `$` for the end. */
  readonly path: string;
}

/** As much as the RFC (section 2.5) asks everybody to read. */
const mostCharacters = 500 * 1024;

/** The rules of the groups that name our product token, all together, else of those for `*`. Total: what is no rule is passed over. */
export function readRobotsTxt(text: string): RobotsTxt {
  const rules: Record<'named' | 'everybody', Rule[]> = { named: [], everybody: [] };
  let isNamed = false;
  let agents: string[] = [];
  let inRules = false;
  for (const line of text.slice(0, mostCharacters).split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = /^[\ufeff\s]*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      if (inRules) agents = [];
      inRules = false;
      agents.push(agentIn(value.trim()));
      isNamed ||= agents.includes(productToken.toLowerCase());
    } else if (field === 'allow' || field === 'disallow') {
      inRules = true;
      const rule = { allows: field === 'allow', path: value.trim() };
      if (rule.path === '') continue;
      if (agents.includes(productToken.toLowerCase())) rules.named.push(rule);
      else if (agents.includes('*')) rules.everybody.push(rule);
    }
  }
  return { named: isNamed, rules: isNamed ? rules.named : rules.everybody };
}

/** The product token without its version. */
const agentIn = (value: string): string => (value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? ''));

/** The line that forbids an address: the longest path that matches decides, `Allow` where two are equal. Undefined where none does. */
export function lineAgainst({ rules }: RobotsTxt, url: URL): string | undefined {
  const path = spelt(url.pathname + url.search);
  let deciding: Rule | undefined;
  let length = -1;
  for (const rule of rules) {
    const pattern = spelt(rule.path);
    if (pattern.length < length || (pattern.length === length && !rule.allows)) continue;
    if (matches(path, pattern)) [deciding, length] = [rule, pattern.length];
  }
  return deciding && !deciding.allows ? `Disallow: ${deciding.path.slice(0, 100)}` : undefined;
}

/** Piece by piece from the left, so that no pattern takes more than one pass. */
function matches(path: string, pattern: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split(/\*+/);
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored ? rest.pop() : undefined;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

/** One spelling of percent-encoding (RFC 9309, section 2.2.2): unreserved characters plain, all that is not ASCII encoded. */
const spelt = (path: string): string =>
  path
    .toWellFormed()
    .replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    });
