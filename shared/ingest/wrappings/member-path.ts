/** What archivers of desktop systems add beside the documents. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)|\/$/;

export const isClutter = (name: string): boolean => clutter.test(name);

/** Labels of a member. Nothing is written to a disk under them; dots that climb are dropped so that no reader is misled. */
export function memberPath(outer: string | undefined, name: string): { name: string; path: string } {
  const parts = name.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const path = [...(outer ? [outer] : []), parts.join('/') || 'unnamed'].join('!/');
  return { name: parts.at(-1) ?? 'unnamed', path };
}
