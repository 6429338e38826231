/** Letters and digits of a text, small: what is left when wordings are compared. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
