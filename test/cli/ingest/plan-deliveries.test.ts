import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planDeliveries } from '../../../cli/ingest/plan-deliveries.ts';
import { temporaryFolder } from '../../local/temporary-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'one', 'desk'), { recursive: true });
  await mkdir(join(folder, 'two'));
  for (const name of [
    'one/desk/a.xml',
    'one/desk/a.xml.meta.json',
    'one/late.txt.meta.json',
    'two/a.xml',
    'two/b.xml',
  ]) {
    await writeFile(join(folder, name), 'content');
  }
});

const at = (path: string): string => join(folder, path);

describe('planDeliveries', () => {
  it("gives a folder's files their paths within it, a file from elsewhere its name, both the prefix", async () => {
    const { files } = await planDeliveries([at('one'), at('two/b.xml')], 'wires/');
    expect(files).toEqual([
      { path: at('one/desk/a.xml'), key: 'wires/desk/a.xml', sidecar: at('one/desk/a.xml.meta.json') },
      { path: at('two/b.xml'), key: 'wires/b.xml' },
    ]);
  });

  it('keeps the path of a file below the current folder', async () => {
    const { files } = await planDeliveries(['samples/mirador.json', './samples/werkstatt.atom'], '');
    expect(files.map(({ key }) => key)).toEqual(['samples/mirador.json', 'samples/werkstatt.atom']);
  });

  it('delivers a sidecar by itself where its file is not named', async () => {
    const { files, lateSidecars } = await planDeliveries([at('one/late.txt.meta.json')], '');
    expect([files.length, lateSidecars.map(({ key }) => key)]).toEqual([0, ['late.txt.meta.json']]);
  });

  it('refuses two files under one key, and what is not there', async () => {
    await expect(planDeliveries([at('one/desk'), at('two')], '')).rejects.toThrow(/would both be delivered as a.xml/);
    await expect(planDeliveries([at('nowhere')], '')).rejects.toThrow(/nowhere can't be read/);
  });

  it('says so when a folder holds nothing to deliver', async () => {
    await mkdir(at('hidden'));
    await writeFile(at('hidden/.a.xml'), 'content');
    await expect(planDeliveries([at('hidden')], '')).rejects.toThrow(/no file to deliver in .*hidden/);
  });
});
