import { describe, expect, it } from 'vitest';
import { localStories, misplaced, worldStories } from '../../../bench/enrich/places-local.ts';
import type { Enricher } from '../../../shared/enrichers/enricher.ts';
import { entities as entitiesOfText } from '../../../shared/enrichers/entities/entities.ts';
import { language } from '../../../shared/enrichers/language/language.ts';
import { type Places, places } from '../../../shared/enrichers/places/places.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { anArticle } from '../an-article.ts';

async function find(
  body: string,
  fields: Parameters<typeof anArticle>[0] = {},
  enrichers: readonly Enricher[] = [language, places],
): Promise<Places> {
  const article = await runEnrichers(anArticle({ language: 'en', body: [body], ...fields }), {
    enrichers,
    clock: () => 0,
  });
  return article.enrichments.places?.value as Places;
}

const ids = ({ places: found }: Places): string[] => found.map(({ id }) => id);

describe('places', () => {
  it('are the largest of their name without context', async () => {
    expect(ids(await find('The talks were held in Paris on Friday.'))).toEqual(['geonames:2988507']);
  });

  it('are what the name behind them says', async () => {
    const found = await find('A storm tore roofs off houses in Paris, Texas, on Friday.');
    expect(found.places.map(({ country, region }) => [country, region])).toEqual([
      ['US', 'US.TX'],
      ['US', 'US.TX'],
    ]);
  });

  it('are no towns that are called after planets, unless their state is named', async () => {
    const story = 'A probe that left Earth in May went into orbit around';
    const tagged = [entitiesOfText, language, places];
    expect(ids(await find(`${story} Mars on Friday.`, {}, tagged))).toEqual([]);
    expect(ids(await find('The fire began near Jasper, Alta., on Friday.', {}, tagged))).toContain('region:CA.01');
    expect(ids(await find('The fire began in Mars, Pa., on Friday.', {}, tagged))).toContain('geonames:5199944');
  });

  it('are near what else the article names', async () => {
    const found = await find(
      'Police in Birmingham searched a house. A second man was held in Tuscaloosa, and a third in Montgomery, Alabama.',
    );
    expect(found.places.find(({ name }) => name === 'Birmingham')?.region).toBe('US.AL');
    expect((await find('Police in Birmingham searched a house near Coventry.')).places[0]?.country).toBe('GB');
  });

  it('are near the source’s home', async () => {
    const source = { id: 'example.com', name: 'The Alabama Courier' };
    expect((await find('A man from Florence was hurt.', { source })).places[0]?.region).toBe('US.AL');
    expect((await find('A man from Florence was hurt.')).places[0]?.country).toBe('IT');
  });

  it('are counties of the state that is meant', async () => {
    const body = 'Deputies of Lamar County searched a barn. The Orange County jail is full.';
    const source = { id: 'example.com', name: 'The Paris News, Texas' };
    const found = await find(body, { source });
    expect(found.places.map(({ kind, name, region }) => [kind, name, region])).toEqual([
      ['county', 'Lamar County', 'US.TX'],
      ['county', 'Orange County', 'US.TX'],
    ]);
    expect((await find('The Orange County jail is full.')).places[0]?.region).toBe('US.CA');
  });

  it('are communities that have a post office only', async () => {
    const found = await find('The school is in Adamant, Vt., said its head.');
    expect(found.places[0]).toMatchObject({ id: 'postal:US.05640', name: 'Adamant', region: 'US.VT' });
    expect(found.places[0]).not.toHaveProperty('population');
  });

  it('are of the state whose abbreviation stands behind them', async () => {
    const regionOf = async (body: string) => (await find(body)).places[0]?.region;
    expect(await regionOf('He was seen in Springfield, Mass., on Friday.')).toBe('US.MA');
    expect(await regionOf('He was seen in Charleston, W.Va., on Friday.')).toBe('US.WV');
    expect(await regionOf('He was seen in Manchester, N.H. on Friday.')).toBe('US.NH');
    expect(await regionOf('He was seen in Portland, ME on Friday.')).toBe('US.ME');
    expect(await regionOf('He was seen in London (Ont.) on Friday.')).toBe('CA.08');
  });

  it('are in the state of the dateline', async () => {
    const dateline = { text: 'PARIS, Texas (Wire) -', place: 'PARIS, Texas' };
    expect((await find('Rain fell.', { dateline })).places[0]?.region).toBe('US.TX');
  });

  it('of local papers are near them', () => {
    const stories = localStories();
    const all = stories.flatMap(({ places: expected }) => expected).length;
    expect(stories.flatMap((story) => misplaced(story)).length / all).toBeLessThan(0.05);
  });

  it('of the world’s news are where the article plays', () => {
    const stories = worldStories();
    const all = stories.flatMap(({ places: expected }) => expected).length;
    expect(stories.flatMap((story) => misplaced(story)).length / all).toBeLessThan(0.04);
  });

  it('tell Georgia from Georgia', async () => {
    expect(ids(await find('Troops crossed into Georgia on Monday, Tbilisi and Moscow said.'))).toContain('country:GE');
    expect(ids(await find('Voters in Georgia, Ohio and Texas went to the polls.'))).toContain('region:US.GA');
  });

  it('start with the dateline’s place', async () => {
    const found = await find('The minister flew to Cairo and then to Cairo again.', {
      dateline: { text: 'NAIROBI (Wire) -', place: 'NAIROBI' },
    });
    expect(found.places[0]?.name).toBe('Nairobi');
    expect(found.dateline).toBe(found.places[0]?.id);
    expect(found.places[1]).toMatchObject({ name: 'Cairo', count: 2 });
  });

  it('are all those of a dateline, the first being the article’s', async () => {
    const dateline = { text: 'PARIS/LONDON (Wire) -', place: 'PARIS/LONDON' };
    const found = await find('Ministers met in Rome.', { dateline });
    expect(found.places.map(({ name, count }) => `${name} ${count}`)).toEqual(['Paris 0', 'Rome 1', 'London 0']);
    expect(found.dateline).toBe('geonames:2988507');
  });

  it('are not what a minister is for', async () => {
    const body =
      'El ministro de Hacienda dijo en Sevilla que no subirán los impuestos, según el ministerio de la Vivienda.';
    const found = await find(body, { language: 'es', body: [body] });
    expect(found.places.map(({ name }) => name)).toEqual(['Sevilla']);
  });

  it('are islands, rivers and stretches of land', async () => {
    const found = await find('Ferries to Long Island, Bali and Abkhazia stopped; so did those on the Rhine.');
    expect(found.places.map(({ name, country }) => [name, country]).sort()).toEqual([
      ['Abkhazia', 'GE'],
      ['Bali', 'ID'],
      ['Long Island', 'US'],
      ['Rhine', 'DE'],
    ]);
  });

  it('are no people and no first words', async () => {
    expect(
      ids(await find('Paris Hilton met Mr. London. Nice weather, said Jack Georgia of the team. Reading is fun.')),
    ).toEqual([]);
  });

  it('are seas, regions and countries too, with countries by adjective', async () => {
    const found = await find('Turkish and South Korean ships met in the Black Sea off Crimea.');
    expect(found.places.map(({ name }) => name).sort()).toEqual(['Black Sea', 'Crimea']);
    expect(found.countries.map(({ country }) => country).sort()).toEqual(['KR', 'TR']);
  });

  it('have mentions with offsets that hold', async () => {
    const text = 'Rain fell on Lagos. Schools in Lagos and Abuja closed.';
    const found = await find(text);
    for (const place of found.places) {
      for (const mention of place.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    }
    expect(found.focus[0]).toBe(found.places[0]?.id);
  });
});

describe('places beside the entities enricher', () => {
  const body = 'The DRC said Florence Weber of Lagos FC left Abuja.';
  const span = (text: string) => ({
    field: 'body',
    block: 0,
    start: body.indexOf(text),
    end: body.indexOf(text) + text.length,
    text,
  });
  const entities = {
    name: 'entities',
    version: 1,
    enrich: () => ({
      entities: [
        { type: 'organisation', mentions: [span('DRC'), span('Lagos FC')] },
        { type: 'person', mentions: [span('Florence Weber')] },
        { type: 'place', mentions: [span('Abuja'), { field: 'body', block: 7, start: 0, end: 3, text: 'The' }] },
      ],
    }),
  };

  it('are its places and countries, no people and no clubs', async () => {
    const article = await runEnrichers(anArticle({ language: 'en', body: [body] }), {
      enrichers: [language, entities, places],
      clock: () => 0,
    });
    const found = article.enrichments.places?.value as Places;
    expect(found.places.map(({ name }) => name).sort()).toEqual(['Abuja', 'Democratic Republic of the Congo']);
  });
});

const elsewhere: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['de', 'Die französische Regierung berät in München mit Polen über das Schwarze Meer.', ['country:PL'], ['FR', 'PL']],
  [
    'fr',
    'Le ministre allemand est arrivé à Marseille mardi, avant une visite en Espagne.',
    ['country:ES'],
    ['DE', 'ES'],
  ],
  ['es', 'El presidente colombiano llegó a Sevilla tras una visita a Alemania.', ['country:DE'], ['CO', 'DE']],
  ['it', 'Il governo tedesco ha incontrato a Milano la delegazione della Francia.', ['country:FR'], ['DE', 'FR']],
  [
    'ru',
    'Турецкий министр встретился в Москве с коллегой из Франции.',
    ['geonames:524901', 'country:FR'],
    ['TR', 'RU'],
  ],
  ['pl', 'Niemiecki minister rozmawiał w Warszawie z premierem Ukrainy.', ['country:UA'], ['DE', 'UA']],
  ['zh', '中国外交部长周二在北京会见了法国代表团。', ['geonames:1816670', 'country:FR'], ['CN']],
];

describe.each(elsewhere)('places in %s', (tag, body, expected, countries) => {
  it('are found by gazetteer, adjectives and CLDR', async () => {
    const found = await find(body, { language: tag });
    expect(ids(found)).toEqual(expect.arrayContaining([...expected]));
    expect(found.countries.map(({ country }) => country)).toEqual(expect.arrayContaining([...countries]));
  });
});

describe('words that are no towns elsewhere', () => {
  it.each([
    ['fr', 'Seul un train sur quatre circulera jeudi entre Rennes et Brest, selon la compagnie.', ['Rennes', 'Brest']],
    ['fr', 'La grève a privé de train les voyageurs de Rennes pendant le week-end de Noël.', ['Rennes']],
    ['es', 'La fábrica cerró ayer en Sevilla. La empresa La Torre lo confirmó a los vecinos.', ['Sevilla']],
    [
      'de',
      'Bei einem Feuer starben zwei Menschen. Nach Brand in Leverkusen: Der Brand brach im Keller aus.',
      ['Leverkusen'],
    ],
    ['de', 'In Leverkusen steht: Der Bau ruht. Seine Kosten stiegen.', ['Leverkusen']],
    ['de', 'Die Brücke über die Seine in Rouen ist gesperrt.', ['Rouen', 'Seine']],
    ['fr', 'Là ou ailleurs, les trains de Rennes attendent.', ['Rennes']],
    ['de', 'Die Helfer kamen nach Brand in Bayern und fuhren nach Leverkusen.', ['Bavaria', 'Brand', 'Leverkusen']],
    ['en', 'The star flew from LA to Paris on Friday for the opening of the show.', ['Los Angeles', 'Paris']],
  ])('%s: %s', async (tag, body, expected) => {
    const found = await find(body, { language: tag }, [language, entitiesOfText, places]);
    expect(found.places.map(({ name }) => name).sort()).toEqual([...expected].sort());
  });

  it('are subjects that the article writes small', async () => {
    const body = 'Grève à Rennes : la grève des chauffeurs continue mardi, a annoncé la mairie de la ville.';
    const found = await find(body, { language: 'fr' }, [language, entitiesOfText, places]);
    expect(found.places.map(({ name }) => name)).toEqual(['Rennes']);
  });
});
