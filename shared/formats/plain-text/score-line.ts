const longest = 90;
const figures = /(?<!\d)\d{1,3}(?!\d)/g;

/** A line that gives a result (`Harbour Town 2 Quay Rovers 1`, `A. Berg bt C. Dahl 6-4, 6-3`): whole as it is, and no crosshead. */
export const isScoreLine = (text: string): boolean =>
  text.length <= longest && /\d\)?$/.test(text) && (text.match(figures)?.length ?? 0) >= 2;
