import { parseArgs } from 'node:util';
import { printScale } from './scale.ts';
import { soak } from './soak.ts';

/**
 * node bench/feeds-soak/run.ts            two virtual days of 1,000 feeds with faults and deaths: what is published, and what is kept
 * node bench/feeds-soak/run.ts --scale    2,000, 20,000 and 200,000 feeds, six virtual hours: polled when due? what a poll takes, what a month
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'boolean', default: false },
    feeds: { type: 'string' },
    hours: { type: 'string' },
    faults: { type: 'string', default: '0.05' },
    deaths: { type: 'string', default: '0.002' },
    seed: { type: 'string', default: '1' },
  },
});
const numbers = { faults: Number(values.faults), deaths: Number(values.deaths), seed: Number(values.seed) };
if (values.scale) {
  const sizes = values.feeds ? [Number(values.feeds)] : [2000, 20_000, 200_000];
  await printScale(sizes, Number(values.hours ?? 6), numbers);
} else process.exitCode = (await soak(Number(values.feeds ?? 1000), Number(values.hours ?? 48), numbers)) ? 0 : 1;
