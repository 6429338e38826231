import type { Format } from './format.ts';

/** Every format that Dateline reads. Order breaks ties between equally confident formats. */
export const formats = [] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]['name'];
