import { describe, expect, it } from 'vitest';
import type { Draft } from '../../shared/article/draft.ts';
import { withoutFeedLines, withoutMailLines } from '../../shared/article/normalise/chrome/chrome.ts';
import { normaliseDraft } from '../../shared/article/normalise.ts';

const read = (draft: Draft) => normaliseDraft(draft, undefined, { received: '2026-03-01T10:00:00.000Z' }).article;
const html = (value: string) => ({ type: 'html', value }) as const;
const texts = (draft: Draft) => read(draft)?.body.map((block) => ('text' in block ? block.text : block.rows));
const text = '<p>The council approved the budget on Tuesday.</p>';
const told = 'The council approved the budget on Tuesday.';

describe('below the text of a feed item', () => {
  it.each([
    [
      '<p>The post <a href="https://e.example/1">Budget</a> appeared first on <a href="https://e.example/">Herald</a>.</p>',
    ],
    ['<p>The post Budget first appeared on Herald.</p>', 'Budget'],
    ['<p>Der Beitrag Haushalt erschien zuerst auf Der Bote.</p>', 'Haushalt'],
    ['<p>L’article Budget est apparu en premier sur Le Quai.</p>', 'Budget'],
    ['<p>La entrada Presupuesto se publicó primero en El Muelle.</p>', 'Presupuesto'],
    ['<p>L’articolo Bilancio proviene da Il Molo.</p>', 'Bilancio'],
    ['<p>O post Orçamento apareceu primeiro em O Cais.</p>', 'Orçamento'],
    ['<p>Het bericht Begroting verscheen eerst op De Kade.</p>', 'Begroting'],
    ['<p>Artykuł Budżet pochodzi z serwisu Nabrzeże.</p>', 'Budżet'],
    ['<p>Запись Бюджет впервые появилась Набережная.</p>', 'Бюджет'],
    ['<p>投稿 予算 は 波止場 に最初に表示されました。</p>', '予算'],
    ['<p><a href="https://e.example/1">Read more</a></p>'],
    ['<p><a href="https://e.example/1">Continue reading <span>Budget of the town</span> →</a></p>'],
    ['<a href="https://e.example/1">[Weiterlesen]</a>'],
    ['<div>Lire la suite »</div>'],
    ['<p><a href="https://e.example/1">続きを読む</a></p>'],
  ])('what its system puts there is left out: %s', (line, headline = 'Town hall') => {
    const article = read({ body: html(text + line), uri: 'a', headline: { type: 'text', value: headline } });
    expect(article?.body).toEqual([{ type: 'paragraph', text: told }]);
    expect(article?.provenance).toContainEqual(
      expect.objectContaining({ field: 'body', how: 'repaired', from: 'lines around the text left out' }),
    );
    expect(article?.links.map(({ href }) => href)).toEqual(line.match(/https:[^"]+/g) ?? []);
    expect(article?.wordcount).toBe(7);
  });

  it.each([
    [`${told} <a href="https://e.example/1">Read more</a>`, told],
    [`The council […] <a href="https://e.example/1">Continue reading →</a>`, 'The council […]'],
    [`The council approved… <a href="https://e.example/1">[more]</a>`, 'The council approved…'],
    [`${told} <a href="https://e.example/1">Read more here</a>`, told],
    [`${told} <a href="https://e.example/1">Continue reading this article</a>`, told],
    [`${told} <a href="https://e.example/1">Read more: Budget</a>`, told],
    [`${told} <a href="https://e.example/1">Lire la suite de l’article</a>`, told],
    [`Weather, sport and <a href="https://e.example/1">more</a>`, 'Weather, sport and more'],
    [`You should read more.`, 'You should read more.'],
    [`He likes to <a href="https://e.example/1">read the papers</a>`, 'He likes to read the papers'],
  ])('and of a summary: %s', (value, expected) => {
    expect(read({ summary: html(value), uri: 'a' })?.summary).toBe(expected);
  });

  it.each([
    '<p>The post was vacant for a year; he appeared first on the list of candidates.</p>',
    '<p>Read more than a book a week, she says.</p>',
    '<p>Mehr lesen die Deutschen nur im Winter.</p>',
    '<p>Continue reading is what the teachers ask of their pupils, and they do.</p>',
  ])('an article about such things keeps its words: %s', (line) => {
    expect(texts({ body: html(text + line), uri: 'a' })).toHaveLength(2);
  });

  it.each([
    'The post Brexit trade deal first appeared on the agenda in 2019.',
    'The article Einstein wrote first appeared on 5 May 1921.',
    'Der Artikel Müllers erschien zuerst auf Englisch und wurde in zwölf Sprachen übersetzt.',
    'L’article Premier est apparu en premier sur le bureau du Sénat.',
    'L’articolo Uno proviene da una legge del 1930.',
    'Artykuł Nowaka pochodzi z serwisu prasowego uczelni.',
    'Запись Высоцкого впервые появилась в эфире в 1975 году.',
    'Artikel 50 dök först upp på dagordningen i Bryssel.',
    '专家表示,这种病毒最先出现在非洲,后来传播到欧洲。',
    'Yazarın yazısı ilk olarak 1998 yılında çıktı.',
    'Police have arrested <a href="https://e.example/1">more than 40 people in Leeds</a>.',
    '<a href="https://e.example/1">More Germans leave their church.</a>',
    'The ministry published the <a href="https://e.example/1">full text</a>.',
    'Her novel is called <a href="https://e.example/1">Keep Reading</a>.',
    'Schools should <a href="https://e.example/1">read more poetry aloud</a>.',
    'Die Partei will künftig <a href="https://e.example/1">mehr erfahren</a>.',
    'La ministre veut <a href="https://e.example/1">en savoir plus sur les causes de la panne</a>.',
    'Los vecinos quieren <a href="https://e.example/1">ver más policías en la calle</a>.',
    'Według ministra potrzeba <a href="https://e.example/1">więcej pieniędzy na szpitale</a>.',
    '<pre>Read more</pre>',
    '<blockquote>Read on</blockquote>',
    '<ul><li>More</li></ul>',
    'More!',
  ])('a last sentence or sample keeps its words: %s', (line) => {
    const words = line.replace(/<[^>]+>/g, '');
    const body = html(`${text}${line.startsWith('<') ? line : `<p>${line}</p>`}`);
    expect(texts({ body, uri: 'a', headline: { type: 'text', value: 'Budget' } })?.at(-1)).toBe(words);
  });

  it('an item that is nothing else stays', () =>
    expect(texts({ body: html('<p>Read more</p>'), uri: 'a' })).toEqual(['Read more']));
});

const foot = [
  'You are receiving this email because you signed up on our site.',
  'Our mailing address is:\nThe Quay Letter, 12 Harbour Street, Porthaven, CA 90210',
  '© 2026 The Quay Letter. All rights reserved.',
  'Unsubscribe | Update your preferences',
];
const paragraphs = (...lines: string[]) => lines.map((line) => ({ type: 'paragraph', text: line }) as const);
const letter = (head: readonly string[], tail: readonly string[]) =>
  withoutMailLines(paragraphs(...head, 'Good morning.', told, ...tail)).blocks.map(
    (block) => 'text' in block && block.text,
  );

describe('around the text of a letter', () => {
  it.each([
    'View this email in your browser',
    'Having trouble viewing this email? Click here.',
    'Web version',
    'Newsletter im Browser ansehen',
    'Wird diese E-Mail nicht richtig angezeigt? Klicken Sie hier.',
    'Voir cet e-mail dans votre navigateur',
    'Ver en el navegador',
    'Visualizza nel browser',
    'Abrir no navegador',
    'Bekijk deze nieuwsbrief in uw browser',
    'Visa i webbläsaren',
    'Открыть письмо в браузере',
    'ブラウザで表示する',
  ])('where to read it is no text: %s', (line) => {
    expect(letter([line], [])).toEqual(['Good morning.', told]);
  });

  it.each([
    [foot],
    [
      [
        'Wenn Sie diesen Newsletter nicht mehr erhalten möchten, können Sie den Newsletter abbestellen.',
        'Der Bote GmbH, Hafenstraße 1, 20457 Hamburg',
        'Impressum | Datenschutz',
      ],
    ],
    [['Vous recevez ce message car vous êtes abonné.', 'Se désabonner', 'Le Quai, 3 quai du Port, 13002 Marseille']],
    [['Recibes este correo porque te has suscrito.', 'Darse de baja']],
    [['Hai ricevuto questa email perché sei iscritto.', 'Annulla iscrizione']],
    [['Uitschrijven', '© De Kade']],
    [['To stop getting our letters you can update your preferences or unsubscribe from this list.']],
    [['Отписаться от рассылки']],
    [['配信停止はこちら']],
  ])('how to leave it and whose it is are no text: %s', (lines) => {
    expect(letter([], lines)).toEqual(['Good morning.', told]);
  });

  it.each([
    [['Unsubscribe rates rose by a third last year, the study found.']],
    [['All rights reserved for the town, the mayor said, and nobody laughed.']],
    [['The browser was opened in 1993.', 'It had 12 users, 3 of them in Geneva']],
    [['Harbour Street 12, 20457 Hamburg']],
  ])('an article about such things keeps its words: %s', (lines) => {
    expect(letter([], lines)).toEqual(['Good morning.', told, ...lines]);
  });

  it.each([
    'Readers can open the archive in any browser from today.',
    'People who read online news trust it less, a study says.',
    'Die Onlineversion der Zeitung kostet ab Mai Geld.',
    'La version en ligne du journal sera payante.',
    'Leer periódicos online ya no es gratis en España.',
    'Guarda la partita online: ecco come',
    'Vis mer reklame i nettleseren, krever politikerne',
    'Web version of the app is dead, says its maker',
  ])('a first line about such things keeps its words: %s', (line) => {
    expect(letter([line], foot)).toEqual([line, 'Good morning.', told]);
  });

  it.each([
    'Users must change settings by Friday.',
    'You can now change your settings in the app, the firm says.',
    'Verbraucher dürfen ihr Abo nach einem Monat kündigen, urteilte das Gericht.',
    'More than 400 000 people no longer wish to receive the magazine.',
    'Les désinscriptions ont doublé cette année, selon le ministère.',
    'Muchos socios quieren darse de baja del club.',
    'Du får den här staden att växa, sade ministern.',
    'Firma zrezygnowała z otrzymywania dotacji.',
    'The copyright reform passes parliament with 300 votes.',
    'Copyright reform passes parliament with 300 votes.',
    'The state keeps all rights reserved to it, the court ruled.',
  ])('a last line about such things keeps its words: %s', (line) => {
    expect(letter([], [line])).toEqual(['Good morning.', told, line]);
    expect(letter([], [line, ...foot])).toEqual(['Good morning.', told, line]);
  });

  it('a letter that is nothing else stays', () => expect(withoutMailLines(paragraphs(...foot)).blocks).toHaveLength(4));
});

it('takes time in proportion to the text', () => {
  for (const unit of ['a b ', 'The post ', '投稿 ', '1234 A', 'view in ', '| ']) {
    const time = (count: number) => {
      const start = process.cpuUsage();
      for (const line of [unit.repeat(count), unit.repeat(10)]) {
        withoutFeedLines(paragraphs(line), [{ href: 'https://e.example/', text: line }]);
        withoutMailLines(paragraphs('a', line));
      }
      return process.cpuUsage(start).user / 1000;
    };
    time(1000);
    expect(time(80_000)).toBeLessThan(8 * 4 * Math.max(5, time(10_000)));
  }
});
