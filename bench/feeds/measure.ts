/** One contender in a process of its own: prints its first parse and its warm speed as JSON.   node measure.ts NAME KIND BYTES */
import { type ContenderName, contenders } from './contenders.ts';
import { generateFeed, type Kind } from './generate.ts';

const [name, kind, size] = process.argv.slice(2);
const contender = contenders[name as ContenderName];
const bytes = Buffer.concat([...generateFeed(kind as Kind, Number(size))]);

const start = performance.now();
const articles = await contender(bytes);
const firstMs = performance.now() - start;

const rounds: number[] = [];
const budget = Number(process.env.BENCH_MS ?? 1500);
const began = performance.now();
while (performance.now() - began < budget || rounds.length < 5) {
  const before = performance.now();
  await contender(bytes);
  rounds.push(performance.now() - before);
}
// The best quarter: the rest is what the machine's other work cost.
const best = rounds.sort((a, b) => a - b).slice(0, Math.max(1, rounds.length >> 2));
const warmMs = best.reduce((sum, ms) => sum + ms, 0) / best.length;
console.log(JSON.stringify({ articles, bytes: bytes.length, firstMs, warmMs }));
