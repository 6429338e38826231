import { parseArgs } from 'node:util';
import { costOfMonth } from './cost.ts';
import { makePublishers } from './make-publishers.ts';
import { lostItems, simulate } from './simulate.ts';

/**
 * node bench/feeds-soak/run.ts            two virtual days of 1,000 feeds with faults: what is published, and what is ingested
 * node bench/feeds-soak/run.ts --scale    200,000 feeds, six virtual hours: are they polled when due, what does a poll take, what a month
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'boolean', default: false },
    feeds: { type: 'string' },
    hours: { type: 'string' },
    faults: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
  },
});
const feeds = Number(values.feeds ?? (values.scale ? 200_000 : 1000));
const hours = Number(values.hours ?? (values.scale ? 6 : 48));
const duration = hours * 3_600_000;
// What is published last must be fetched as well: quiet feeds are polled once a day, liars tell the truth now and then.
const drain = values.scale ? 0 : 48 * 3_600_000;
const seed = Number(values.seed);
const publishers = makePublishers(feeds, seed, Number(values.faults));
const result = await simulate({ publishers, duration, drain, seed, countItems: !values.scale });
const { polls, outcomes, deliveries, latest, busiestMinute, ingested, gapsNotFilled } = result;

console.log(`${feeds} feeds, ${hours} virtual hours, ${Number(values.faults) * 100} % faulty answers, seed ${seed}`);
console.log(`polls ${polls}  ${JSON.stringify(outcomes)}  delivered ${deliveries}`);
console.log(`latest poll ${latest / 1000} s after it was due; busiest minute ${busiestMinute} polls`);
console.log('hour   polls   µs of CPU a poll');
for (const [hour, { polls, milliseconds }] of result.hours.entries())
  if (hour < 6 || hour % 6 === 5)
    console.log(
      `${String(hour + 1).padStart(4)} ${String(polls).padStart(7)} ${String(Math.round((milliseconds * 1000) / Math.max(1, polls))).padStart(7)}`,
    );

if (!values.scale) {
  const lost = lostItems(result);
  const of = new Set(lost.map((id) => id.replace(/#.*/, ''))).size;
  console.log(
    `published ${ingested.size + lost.length}, ingested ${ingested.size}, each once; never came: ${lost.length} (of ${of} feeds)`,
  );
  console.log(`feeds whose last gap was not filled: ${gapsNotFilled}`);
}
const last = result.hours.slice(0, hours).slice(-Math.min(24, Math.ceil(hours / 2)));
const pollsOfMonth = (last.reduce((sum, { polls }) => sum + polls, 0) / last.length) * 730;
console.log(costOfMonth({ polls: pollsOfMonth, newsShare: outcomes.news / polls }));
