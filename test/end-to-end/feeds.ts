/** A feed of so many items, each with words of its own. */
export function rssFeed(title: string, items: number): string {
  const host = `https://${title.toLowerCase().replaceAll(' ', '-')}.example`;
  const item = (number: number) =>
    `<item><title>${title}: report ${number}</title><link>${host}/${number}</link><guid>${host}/${number}</guid>
    <pubDate>${new Date(Date.UTC(2026, 0, 1, 0, number)).toUTCString()}</pubDate>
    <description>The ${number}th report says that ${number + 1} boats came in and ${number + 2} went out again.</description></item>`;
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><link>${host}/</link>
    <description>Reports</description><language>en</language>${Array.from({ length: items }, (_, i) => item(i)).join('')}</channel></rss>`;
}

export const story = (headline: string): string =>
  `${headline}

RAVENSUND, March 3 (NSA) - The harbour office opened the northern basin on Tuesday after
two weeks of dredging, and the first three trawlers were in before noon.

"It is deeper than the charts say now," said pilot Runa Dahl.
`;

/** The event that S3 sent for a delivery, sent again: the same time, version and place in the sequence. */
export const eventOf = (delivery: {
  readonly bucket: string;
  readonly key: string;
  readonly received: string;
  readonly sequencer?: string;
  readonly etag?: string;
  readonly size?: number;
}) => ({
  Records: [
    {
      eventName: 'ObjectCreated:Put',
      eventTime: delivery.received,
      s3: {
        bucket: { name: delivery.bucket },
        object: {
          key: encodeURIComponent(delivery.key),
          size: delivery.size,
          eTag: delivery.etag,
          sequencer: delivery.sequencer,
        },
      },
    },
  ],
});
