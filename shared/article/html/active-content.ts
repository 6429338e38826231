/**
 * Plain text without active content that it spells out: whole script and style elements, tags that handle events, load a script or hold
 * an address that runs code. Text is no markup, but somebody will show it as such one day. Other tags are words (`the <script> tag`).
 * A text without `<` comes back at once; each `>` is looked at twice at most, so that no text costs its square.
 */
export function withoutActiveContent(text: string): string {
  let open = text.indexOf('<');
  let clean = '';
  let from = 0;
  const endless = new Set<string>();
  while (open >= 0) {
    const end = text.indexOf('>', open + 1);
    if (end < 0) break;
    // A browser begins the tag at the first `<`, a reader of prose (`a < b`) at the last.
    const inner = text.lastIndexOf('<', end);
    const start = [open, inner].find((at) => activeEnd(text, at, end, endless) !== undefined);
    const after = start === undefined ? end + 1 : (activeEnd(text, start, end, endless) ?? end + 1);
    if (start !== undefined) {
      clean += text.slice(from, start);
      from = after;
    }
    open = text.indexOf('<', after);
  }
  return from === 0 ? text : clean + text.slice(from);
}

const skipped = /^<(script|style)(?=[\s/>])/i;
const handler = /^<[a-z][^\s/>]*[\s/][\s\S]*?(?<=[\s"'/])on[a-z]{3,30}\s*=/i;
const runsCode = /(?:javascript|vbscript|livescript):|data:text\/(?:html|xml)|data:image\/svg/i;

/** Where what begins with the tag from `start` to `end` ends, if it is active; `endless` has the elements that are never closed from here on. */
function activeEnd(text: string, start: number, end: number, endless: Set<string>): number | undefined {
  const tag = text.slice(start, end + 1);
  if (!/^<[a-z]/i.test(tag)) return undefined;
  const name = skipped.exec(tag)?.[1]?.toLowerCase();
  if (name !== undefined && !endless.has(name)) {
    const closing = new RegExp(`</${name}[^>]{0,100}>`, 'gi');
    closing.lastIndex = end;
    if (closing.exec(text) !== null) return closing.lastIndex;
    endless.add(name);
  }
  const isActive =
    (name && /\ssrc\s*=/i.test(tag)) || handler.test(tag) || runsCode.test(tag.replace(/[\0-\x20]+/g, ''));
  return isActive ? end + 1 : undefined;
}
