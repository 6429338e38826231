/**
 * Article bodies of about 4 KB as content management systems write them, made from a seed: paragraphs with links, emphasis and
 * typographic quotes, a heading, a figure, a list, an embed. Some have entities for every quote, some non-Latin-1 characters.
 */
export function sampleBodies(count: number, seed = 1): string[] {
  const random = mulberry(seed);
  return Array.from({ length: count }, () => sampleBody(random));
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'the council said on Tuesday that ferry services between both islands would resume after engineers had finished inspecting a damaged pier which storms in early spring had left without power or lights while residents waited for news from an operator whose licence runs until autumn'.split(
    ' ',
  );

function sampleBody(random: () => number): string {
  const entities = random() < 0.4;
  const quotes = entities ? ['&#8220;', '&#8221;', '&#8217;', '&nbsp;'] : ['“', '”', '’', ' '];
  const parts: string[] = [];
  const paragraphs = 7 + Math.floor(random() * 5);
  for (let index = 0; index < paragraphs; index++) {
    parts.push(`<p>${sentences(random, quotes)}</p>`);
    if (index === 1) parts.push(figure(random));
    if (index === 3) parts.push('<h3 class="wp-block-heading">What happens next</h3>');
    if (index === 5)
      parts.push(
        `<ul class="wp-block-list">\n<li>${words.slice(3, 9).join(' ')}</li>\n<li>${words.slice(9, 16).join(' ')}</li>\n</ul>`,
      );
  }
  return parts.join('\n');
}

function figure(random: () => number): string {
  const id = Math.floor(random() * 1e6);
  return `<figure id="attachment_${id}" class="wp-caption aligncenter"><img loading="lazy" class="size-large wp-image-${id}" src="https://cdn.example.org/wp-content/uploads/2024/03/pier-${id}-1024x683.jpg" alt="The pier at low tide" width="1024" height="683" srcset="https://cdn.example.org/pier-${id}-1024x683.jpg 1024w, https://cdn.example.org/pier-${id}-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-caption-text">The pier at low tide. (Photo: J. Example)</figcaption></figure>`;
}

function sentences(random: () => number, [open, close, apostrophe, gap]: string[]): string {
  let text = '';
  const length = 45 + Math.floor(random() * 40);
  for (let index = 0; index < length; index++) {
    const word = words[Math.floor(random() * words.length)] ?? '';
    const draw = random();
    if (draw < 0.02)
      text += `<a href="https://www.example.org/news/${word}/?ref=body&amp;id=${index}">${word} ${word}</a> `;
    else if (draw < 0.04) text += `<strong>${word}</strong> `;
    else if (draw < 0.06) text += `${open}${word} ${word}${close}${gap}`;
    else if (draw < 0.08) text += `${word}${apostrophe}s `;
    else text += `${word}${index % 17 === 16 ? '.' : ''} `;
  }
  return text.trim();
}
