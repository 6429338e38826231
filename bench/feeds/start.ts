/** A process of start-up.ts: prints the processor time of its thread in ms, Node's own start included.   node start.ts nothing|load|read */
const [what] = process.argv.slice(2);

if (what !== 'nothing') {
  const { readDocument } = await import('../../shared/ingest/read-document.ts');
  if (what === 'read') {
    const { generateFeed } = await import('./generate.ts');
    const bytes = Buffer.concat([...generateFeed('cdata', 10_000)]);
    const chunks = (async function* () {
      yield bytes;
    })();
    const context = { received: '2025-01-01T00:00:00.000Z' };
    let articles = 0;
    for await (const { type } of readDocument({ chunks }, context, { clock: () => performance.now() }))
      if (type === 'article') articles++;
    if (articles === 0) throw new Error('no articles');
  }
}

const { user, system } = process.threadCpuUsage();
console.log((user + system) / 1000);
