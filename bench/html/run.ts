/** HTML bodies to blocks: Dateline's one-pass reader beside htmlparser2's events and its DOM. `node bench/html/run.ts` */
import { Parser, parseDocument } from 'htmlparser2';
import { htmlToBlocks } from '../../shared/article/html/html-to-blocks.ts';
import { sampleBodies } from './sample-bodies.ts';

const bodies = sampleBodies(400);
const megabytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / 1e6;

/** What the contenders do with a body: the events alone, a tree alone, or the whole work. */
const contenders: Readonly<Record<string, (html: string) => unknown>> = {
  'htmlparser2 events': (html) => {
    let text = '';
    const parser = new Parser({
      ontext: (data) => {
        text += data;
      },
      onopentag: () => undefined,
      onclosetag: () => undefined,
    });
    parser.end(html);
    return text;
  },
  'htmlparser2 DOM': (html) => parseDocument(html),
  'htmlToBlocks (blocks, links, media)': (html) => htmlToBlocks(html, { baseUrl: 'https://www.example.org/' }),
};

/** Best of several rounds in microseconds a body, rounds of all contenders interleaved. */
function measure(rounds: number): Map<string, number> {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(contenders)) {
      const start = process.hrtime.bigint();
      for (const body of bodies) work(body);
      const micros = Number(process.hrtime.bigint() - start) / 1000 / bodies.length;
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, micros));
    }
  }
  return best;
}

const results = measure(40);
const dom = results.get('htmlparser2 DOM') ?? 0;
console.log(`${bodies.length} bodies, ${((megabytes * 1000) / bodies.length).toFixed(1)} KB each, best of 40 rounds`);
for (const [name, micros] of results) {
  const perFourKb = (micros * 4.096) / ((megabytes * 1000) / bodies.length);
  console.log(
    `${name.padEnd(38)} ${micros.toFixed(1).padStart(7)} µs a body ${perFourKb.toFixed(1).padStart(7)} µs per 4 KB ${(dom / micros).toFixed(2).padStart(6)} × DOM`,
  );
}
