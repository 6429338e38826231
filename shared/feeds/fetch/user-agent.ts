/** What robots.txt knows us by. */
export const productToken = 'Dateline';

/** Who asks, and where to complain: what a publisher sees in its logs. */
export const userAgent = (contact: string): string => `${productToken}/0.1 (+${contact.replace(/[^\x21-\x7e]/g, '')})`;
