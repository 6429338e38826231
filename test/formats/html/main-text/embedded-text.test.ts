import { describe, expect, it } from 'vitest';
import { embeddedText } from '../../../../shared/formats/html/main-text/embedded-text.ts';
import { buildTree } from '../../../../shared/formats/html/tree/build-tree.ts';
import { defaultLimits } from '../../../../shared/formats/limits.ts';

const sentence = 'The harbour master said on Friday that the quay would be repaired before winter. ';
const paragraphs = Array.from({ length: 5 }, (_, index) => `Part ${index}. ${sentence.repeat(3).trim()}`);
const markup = paragraphs.map((text) => `<p>${text}</p>`).join('');
const inScript = (script: string, type = '') =>
  embeddedText(
    buildTree(`<script ${type}>${script.replace(/<\//g, '<\\/')}</script>`, defaultLimits),
    defaultLimits,
  ).map(({ text }) => text);

describe('embeddedText', () => {
  it('finds markup in the data of a page', () => {
    expect(inScript(`window.state = ${JSON.stringify({ a: [{ body: markup }], b: 'x' })};`)).toEqual(paragraphs);
  });

  it('finds it in data inside a string', () => {
    const inner = `5:${JSON.stringify(['$', { html: markup }])}`;
    expect(inScript(`self.push([1,${JSON.stringify(inner)}])`)).toEqual(paragraphs);
  });

  it('finds plain prose, and templates', () => {
    expect(inScript(JSON.stringify({ text: paragraphs.join('\n\n') }))).toEqual(paragraphs);
    const root = buildTree(`<script type="text/template">${markup}</script>`, defaultLimits);
    expect(embeddedText(root, defaultLimits).map(({ text }) => text)).toEqual(paragraphs);
  });

  it('takes neither code nor short texts for an article', () => {
    expect(inScript(`var a = "${'function(){return x;} '.repeat(80)}"`)).toEqual([]);
    expect(inScript(JSON.stringify({ text: sentence }))).toEqual([]);
  });

  it('takes linear time on quotes and backslashes', () => {
    const start = process.cpuUsage();
    for (const piece of ['"', '\\"', '"\\\\', '"a":"']) inScript(piece.repeat(200_000));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});
