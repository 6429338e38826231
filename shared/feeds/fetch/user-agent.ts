/** Who asks, and where to complain: what a publisher sees in its logs. */
export const userAgent = (contact: string): string => `Dateline/0.1 (+${contact.replace(/[^\x21-\x7e]/g, '')})`;
