import type { KnownPage } from './corpus.ts';

const words =
  'harbour council bridge winter report morning station record village doctor railway summer minister library garden weather evening company market island'.split(
    ' ',
  );

/** Pages as large as those of real sites, of which the article is a small part: menus, teasers, scripts and styles around it. */
export function generatePages(count: number): KnownPage[] {
  return Array.from({ length: count }, (_, index) => generatePage(index + 1));
}

function generatePage(seed: number): KnownPage {
  let state = seed * 7919;
  const pick = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % limit;
  };
  const sentence = () => {
    const text = Array.from({ length: 8 + pick(14) }, () => words[pick(words.length)]).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs = Array.from({ length: 12 + pick(20) }, () => [sentence(), sentence(), sentence()].join(' '));
  const teaser = () =>
    `<div class="teaser"><h3><a href="/${pick(1e6)}">${sentence()}</a></h3><p>${sentence()}</p></div>`;
  const item = () =>
    `<li class="nav-item"><a class="nav-link" href="/${pick(1e6)}">${words[pick(words.length)]}</a></li>`;
  const script = () =>
    `<script>window.q=window.q||[];q.push({"id":${pick(1e9)},"v":"${'x'.repeat(2000 + pick(6000))}"});</script>`;
  const many = (times: number, make: () => string) => Array.from({ length: times }, make).join('\n');
  const title = sentence();
  const html = `<!doctype html><html lang="en"><head><title>${title} | The Courier</title><style>${'.a{color:red}'.repeat(900)}</style>
<meta property="og:title" content="${title}"><meta property="og:type" content="article">${many(12, script)}</head><body>
<nav><ul>${many(160, item)}</ul></nav><main><article><h1>${title}</h1><div class="article-body">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div></article>
<section class="related">${many(70, teaser)}</section></main><footer><ul>${many(90, item)}</ul></footer>${many(10, script)}</body></html>`;
  return {
    id: `generated/${seed}`,
    suite: 'generated',
    group: String(seed),
    baseUrl: `https://www.example.org/news/${seed}`,
    html,
    bytes: Buffer.byteLength(html),
    expect: { title, bodyText: paragraphs.join('\n') },
  };
}
