/** UTF-16 offsets of the code points of a text, its end included: services count characters, strings count units. */
export function unitOffsets(text: string): (codePoint: number) => number | undefined {
  let offsets: Uint32Array | undefined;
  const compute = () => {
    const found: number[] = [];
    for (let at = 0; at < text.length; at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1) found.push(at);
    return Uint32Array.from([...found, text.length]);
  };
  return (codePoint) => {
    offsets ??= compute();
    return offsets[codePoint];
  };
}
