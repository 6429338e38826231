/** What robots.txt knows us by. */
export const productToken = 'Dateline';

/** Who asks, and where to complain: what a publisher sees in its logs. Without a contact it is a person at a command line. */
export const userAgent = (contact = 'a person who looks at one feed'): string =>
  `${productToken}/0.1 (${/^https?:|^mailto:/.test(contact) ? '+' : ''}${contact.replace(/[^\x20-\x7e]/g, '')})`;
