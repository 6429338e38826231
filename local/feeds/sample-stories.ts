/** A story to be written: its number, and when it came out, ISO 8601 UTC. */
export interface Story {
  readonly number: number;
  readonly time: string;
}

const ships = ['Anna Kristine', 'Havørn', 'Morning Tide', 'Sankt Jakob', 'Lady Ermelind', 'Nordlys'];
const winds = ['northerly', 'westerly', 'light south-easterly', 'fresh easterly'];
const topics = ['the quay extension', 'school buses', 'the winter road budget', 'the library roof', 'mooring fees'];

const pick = (list: readonly string[], number: number): string => list[number % list.length] as string;

export const rssOf = (stories: readonly Story[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Ravensund Harbour Log</title><link>https://harbour.ravensund.example/</link>
<description>Arrivals and departures</description><language>en</language>
${stories
  .map(({ number, time }) => {
    const ship = pick(ships, number);
    return `<item><title>${ship} comes in with ${12 + (number % 9)} containers</title><link>https://harbour.ravensund.example/log/${number}</link>
<guid>https://harbour.ravensund.example/log/${number}</guid><pubDate>${new Date(time).toUTCString()}</pubDate>
<description>The ${ship} made fast at berth ${1 + (number % 4)} and is expected to leave with call number ${number} on the evening tide.</description></item>`;
  })
  .join('\n')}
</channel></rss>`;

export const atomOf = (stories: readonly Story[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Ravensund Weather</title><id>tag:weather.ravensund.example,2026:feed</id>
<link href="https://weather.ravensund.example/"/><updated>${stories[0]?.time ?? ''}</updated>
${stories
  .map(({ number, time }) => {
    const wind = pick(winds, number);
    return `<entry><id>tag:weather.ravensund.example,2026:${number}</id><title>Bulletin ${number}: ${wind} wind over the sound</title>
<link href="https://weather.ravensund.example/bulletins/${number}"/><published>${time}</published><updated>${time}</updated>
<summary>A ${wind} wind of ${3 + (number % 12)} metres a second is forecast for the outer islands, with good visibility.</summary></entry>`;
  })
  .join('\n')}
</feed>`;

export const jsonFeedOf = (stories: readonly Story[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Ravensund Council',
    home_page_url: 'https://council.ravensund.example/',
    language: 'en',
    items: stories.map(({ number, time }) => ({
      id: `https://council.ravensund.example/minutes/${number}`,
      url: `https://council.ravensund.example/minutes/${number}`,
      title: `Council debates ${pick(topics, number)}, item ${number}`,
      content_text: `The council heard ${2 + (number % 5)} speakers on ${pick(topics, number)} and will vote at its next sitting.`,
      date_published: time,
    })),
  });
