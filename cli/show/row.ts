/** A label and what stands beside it, each text in lines of its own. */
export type Row = readonly [label: string, texts: readonly string[]];

export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
export const fixed = (value: number): string => value.toFixed(2);
/** With a real minus. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
export const times = (count: number): string => (count === 1 ? '' : `\u00a0×${count}`);
export const grouped = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
