import type { KnownPage } from './corpus.ts';

const words =
  'harbour council bridge winter report morning station record village doctor railway summer minister library garden weather evening company market island'.split(
    ' ',
  );

/** Pages as large as those of real sites, of which the article is a small part: menus, teasers, scripts and styles around it. */
export function* generatePages(count: number): Generator<KnownPage> {
  for (let seed = 1; seed <= count; seed++) yield generatePage(seed);
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
  const picture = () => {
    const address = `https://images.example.org/${pick(1e9)}`;
    return `<picture class="media__picture"><source type="image/webp" srcset="${address}-320.webp 320w, ${address}-640.webp 640w"><img class="media__img lazyload" loading="lazy" data-src="${address}.jpg" alt="${words[pick(words.length)]}" width="320" height="180"></picture>`;
  };
  const icon =
    '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2C6.5 2 2 6.5 2 12s4.5 10 10 10 10-4.5 10-10S17.5 2 12 2z"></path></svg>';
  const teaser = () =>
    `<div class="grid__cell col-md-4"><div class="card card--teaser" data-component="card"><div class="card__media"><a class="card__link" href="/${pick(1e6)}" tabindex="-1">${picture()}</a></div><div class="card__content"><span class="card__kicker label">${words[pick(words.length)]}</span><h3 class="card__title"><a class="card__link" href="/${pick(1e6)}"><span>${sentence()}</span></a></h3><p class="card__text">${sentence()}</p><div class="card__meta"><time datetime="2026-01-0${1 + pick(9)}">${1 + pick(23)} hours ago</time>${icon}<span class="comments-count">${pick(300)}</span></div></div></div></div>`;
  const item = () =>
    `<li class="nav-item menu-item-type-taxonomy"><a class="nav-link" href="/${pick(1e6)}" data-track="menu"><span class="nav-text">${words[pick(words.length)]}</span>${icon}</a></li>`;
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
