import { describe, expect, it } from 'vitest';
import { type Entities, entities } from '../../../shared/enrichers/entities/entities.ts';
import { entityTypes } from '../../../shared/enrichers/entities/labels.ts';
import { mendEnglish } from '../../../shared/enrichers/entities/mend-english.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { anArticle } from '../an-article.ts';
import { readMarked } from './marked-text.ts';

function mend(...marked: string[]): string[] {
  const sentences = marked.map(readMarked);
  const words = sentences.map((sentence) => sentence.words);
  const found = mendEnglish(
    words,
    sentences.map(({ spans }) => spans),
  );
  return found.flatMap((spans, s) =>
    spans.map(({ type, start, end }) => `${entityTypes[type]} ${words[s]?.slice(start, end).join(' ')}`),
  );
}

describe('the names of a tagger', () => {
  it.each([
    ['[p Tarn] NOR said on Friday', 'organisation Tarn NOR'],
    ['[p Alma Hale KC] told the court', 'person Alma Hale'],
    ['the firm [p Corvane Optics] , [p Inc.] , said', 'organisation Corvane Optics , Inc.'],
    ['[p Quill] & [p Quill] will print it', 'organisation Quill & Quill'],
    ['[p Goldman Sachs] rates the stock', 'organisation Goldman Sachs'],
    ['analysts of [p JPMorgan] wrote', 'organisation JPMorgan'],
    ['Equinor will drill there', 'organisation Equinor'],
    ['as did Amnesty International', 'organisation Amnesty International'],
    ['[o SAN JOSE] , Calif. , is warm', 'place SAN JOSE'],
    ['Zambian [o National Railways] stopped', 'organisation Zambian National Railways'],
    ['About [o Acme Tools Acme Tools] makes', 'organisation Acme Tools,organisation Acme Tools'],
    ['[p Abdullah] bin [p Rashid al-Mansouri] left', 'person Abdullah bin Rashid al-Mansouri'],
    ['João dos [p Santos Pereira] left', 'person João dos Santos Pereira'],
    ['[p Professor R. S. Coldwater] wrote', 'person R. S. Coldwater'],
    ['his counterpart [o Kemal Sadik Yildirim] agreed', 'person Kemal Sadik Yildirim'],
    ['[l Adebayo Ogunleye] , 46 , of the union', 'person Adebayo Ogunleye'],
    ['the bridge over the [o River Tarn]', 'place River Tarn'],
    ['[l Niger] [o Delta Farmers Association] met', 'organisation Niger Delta Farmers Association'],
    ['a concert of Royal Thai Orchestra on Friday', 'organisation Royal Thai Orchestra'],
    ['[o Council] backs the bridge', ''],
    ['an [l EV] with [o HVAC] from [o D.]', ''],
    ['the [p Bill] passed in [o Group A]', ''],
    ['[p Ukraine Marie Hale] left', 'place Ukraine,person Marie Hale'],
    ['[o Australian Timothy Weeks] is free', 'person Timothy Weeks'],
    ['[p Australian-born Hale] and [p CB Tom Weeks]', 'person Hale,person Tom Weeks'],
    ['[p ’s Haqqani] and [o Wild Rose ”]', 'person Haqqani,organisation Wild Rose'],
    ['[p BART Police] said', 'organisation BART Police'],
    ['bought on [l Amazon] near the [l Amazon]', 'organisation Amazon,place Amazon'],
    ['after the [o Tarn Lake Accord] of May', ''],
    ['E.M. [p Abdul Rahiman] came', 'person E.M. Abdul Rahiman'],
    ['the [o Union] for a [o Popular Movement] met', 'organisation Union for a Popular Movement'],
    ['the [o Serum Institute] of [l India] said', 'organisation Serum Institute of India'],
    ['fans at [o Tarn Park] sang', 'place Tarn Park'],
    ['shares in [l Zamtel] fell', 'organisation Zamtel'],
    ['as Tropical [p Storm Kiko] and Hurricane [p Alba] near [l Lagos]', 'place Lagos'],
    ['aboard the research ship [o Polar Tern] of [o Tarn Bank]', 'organisation Tarn Bank'],
    ['her new oratorio , The [o Drowned Bell] , and the film [o Tarn Castle]', ''],
    ['he was made an [o OBE] in 1990', ''],
    [
      'joined the shipbuilder Corvane & [p Brodie] and [o Quill] & Sorrel',
      'organisation Corvane & Brodie,organisation Quill & Sorrel',
    ],
    [
      'the [o Tarn Agency for Marine Science] and Technology said',
      'organisation Tarn Agency for Marine Science and Technology',
    ],
    ['the Bolivian [o Centre for Fair Trade] said', 'organisation Bolivian Centre for Fair Trade'],
  ])('%s', (marked, expected) => {
    expect(mend(marked).join()).toBe(expected);
  });

  it.each([
    ['[p Harry] & [p Anna] left', 'person Harry,person Anna'],
    ['the Russian [o Defence Ministry] said', 'organisation Defence Ministry'],
    ['[p Alma Hale] , CEO , said', 'person Alma Hale'],
    ['[p Paris Hale] , Texas singer , said', 'person Paris Hale'],
    ['WHAT [p TARN] NOR DID', 'person TARN'],
    ['[p Margaret Court] said', 'person Margaret Court'],
    ['[o Seattle Mariners] , 46 wins behind , lost', 'organisation Seattle Mariners'],
    ['shares in [l Lisbon] fell', 'place Lisbon'],
    ['the [o Department of Health] and Parliament met', 'organisation Department of Health'],
    ['the film director [p Alma Hale] left the studio [o Tarn Films]', 'person Alma Hale,organisation Tarn Films'],
  ])('%s stay', (marked, expected) => {
    expect(mend(marked).join()).toBe(expected);
  });

  it('go by what the document calls a person or a body elsewhere', () => {
    expect(mend('[o Kemal Sadik Yildirim] came', '[p Yildirim] spoke')[0]).toBe('person Kemal Sadik Yildirim');
    expect(mend('[l Port Stanley] slept', '[p Stanley] spoke')[0]).toBe('place Port Stanley');
    expect(mend('the [o Movement for Justice] ( MJ ) met', '[p MJ] left')).toEqual([
      'organisation Movement for Justice',
      'organisation MJ',
      'organisation MJ',
    ]);
    expect(mend('the [o Freedom Party] ( PVDV ) met', 'the PVDV lost')[2]).toBe('organisation PVDV');
    expect(mend('[o CSKA Moscow] beat [o Maccabi] 3-1', 'after CSKA scored')[2]).toBe('organisation CSKA');
  });

  it('are large towns, but in sport or where the name acts as a body', () => {
    expect(mend('[o Amsterdam] 12 18 cloudy', '[o LOS ANGELES] fine')).toEqual([
      'place Amsterdam',
      'place LOS ANGELES',
    ]);
    expect(mend('[o Amsterdam] 12 18', 'Standings of the league')[0]).toBe('organisation Amsterdam');
    expect(mend('[o BOSTON] 3 [o PITTSBURGH] 2', '[o FLORIDA] AT [o TAMPA BAY]')).toEqual(
      ['BOSTON', 'PITTSBURGH', 'FLORIDA', 'TAMPA BAY'].map((name) => `organisation ${name}`),
    );
    expect(mend('shares in [o Santander] fell')[0]).toBe('organisation Santander');
    expect(mend('he found it on [o Google]')[0]).toBe('organisation Google');
  });

  it('take the short form of a firm for the firm, that of a town’s board for the town', () => {
    expect(mend('[o Corvane Steel] grew', '[l Corvane] fell')).toContain('organisation Corvane');
    expect(mend('[o Brightmere Water] paid', '[p Brightmere] said it would appeal')).toContain(
      'organisation Brightmere',
    );
    expect(mend('[o Brightmere Water] paid', '[p Brightmere] said it was considering an appeal')).toContain(
      'organisation Brightmere',
    );
    expect(mend('[o Brightmere Water] paid', '[p Brightmere] said it was raining')).toContain('person Brightmere');
    expect(mend('[o Corvick Rovers] won', '[p Corvick] waits')).toContain('organisation Corvick');
    expect(mend('[o Hale Foundation] met', '[p Hale] waits')).toContain('person Hale');
    expect(mend('[o Springfield Board] met', '[l Springfield] waits')).toContain('place Springfield');
  });
});

it('gathers a firm and its short form under the full name', async () => {
  const body = [
    'The steelmaker Corvane Steel Corp. raised its outlook on Thursday.',
    'Corvane said demand had held up.',
  ];
  const article = await runEnrichers(anArticle({ language: 'en', body }), { enrichers: [entities], clock: () => 0 });
  const value = article.enrichments.entities?.value as Entities | undefined;
  expect(value?.entities.map(({ name, count }) => `${name} ${count}`)).toEqual(['Corvane Steel Corp. 2']);
});

describe('lines of a wire', () => {
  it.each([
    ['[o NEW YORK] 1996-12-06', 'place NEW YORK'],
    ['AL-AIN , [l United Arab Emirates] 1996-12-06', 'place AL-AIN,place United Arab Emirates'],
    ['[p Ginebra San Miguel] beat [o Shell] 120-103', 'organisation Ginebra San Miguel,organisation Shell'],
    ['[p Ann Hale] beat [p Tom Weeks] 6-3', 'person Ann Hale,person Tom Weeks'],
    [
      '[o Chelsea] ( [l England] ) 2 [p Slovan Bratislava] ( [l Slovakia] ) 0',
      'organisation Chelsea,place England,organisation Slovan Bratislava,place Slovakia',
    ],
    ['1. [p Zora Hale] ( [l Slovakia] ) 12.6', 'person Zora Hale,place Slovakia'],
    ['the Belgrade daily [p Politika] said', 'organisation Politika'],
    ['listeners of 6PR and KXYZ-TV heard it', 'organisation 6PR,organisation KXYZ-TV'],
    ['[o SALES OF CARS] UP 12 PCT IN MAY', 'organisation SALES OF CARS'],
    [
      '[l Leicester] beat [o Sale] 31-14 and lost 3-2 at [l Orrell]',
      'organisation Leicester,organisation Sale,organisation Orrell',
    ],
    ['[l Norway] beat [l Italy] 2-0 in [l Turin]', 'place Norway,place Italy,place Turin'],
  ])('%s', (marked, expected) => {
    expect(mend(marked).join()).toBe(expected);
  });

  it('are the names of papers where a digest has them above what they report', () => {
    expect(mend('EL WATAN', '- A strike goes on .')).toEqual(['organisation EL WATAN']);
    expect(mend('EL WATAN', 'A strike goes on .')).toEqual([]);
  });
});

it.each([
  '[p Anna] de Silva and',
  'at Royal Thai Orchestra and',
  '[o CSKA Moscow] beat CSKA 3-1 ,',
  '[o Union] of [o Peace Union] ,',
])('takes time in proportion to a sentence of: %s', (marked) => {
  const time = (times: number): number => {
    const { words, spans } = readMarked(`${marked} `.repeat(times));
    const before = process.cpuUsage();
    mendEnglish([words], [spans]);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  time(500);
  expect(time(16_000)).toBeLessThan(16 * 4 * Math.max(2, time(1000)) + 200);
});
