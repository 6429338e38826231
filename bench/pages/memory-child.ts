/** Reads pages one after the other and keeps none: `node bench/pages/memory-child.ts READER CORPUS…` prints the peak in MB. */
import { streamPages } from './corpus.ts';
import { generatePages } from './generate.ts';
import { readers } from './readers.ts';

/** Pages read. */
const most = 100;

const [name = '', ...folders] = process.argv.slice(2);
const read = await readers[name]?.();
let count = 0;
for await (const page of folders.length > 0 ? streamPages(folders) : generatePages(most)) {
  await read?.(page.html, page.baseUrl ?? 'https://www.example.org/');
  if (++count >= most) break;
}
console.log(process.resourceUsage().maxRSS / 1024);
