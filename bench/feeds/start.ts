/** A process of start-up.ts: prints the processor time of its thread in ms, Node's own start included.   node start.ts nothing|load|read */

import { loadContender } from './contenders/contender.ts';
import type { generateFeed } from './generate.ts';

const [what] = process.argv.slice(2);

if (what !== 'nothing') {
  const read = await loadContender('articles', import.meta.url);
  if (what === 'read') {
    const generator = await import(new URL('./generate.mjs', import.meta.url).href);
    const bytes = Buffer.concat([...(generator.generateFeed as typeof generateFeed)('cdata', 10_000)]);
    if ((await read(bytes)) === 0) throw new Error('no articles');
  }
}

const { user, system } = process.threadCpuUsage();
console.log((user + system) / 1000);
