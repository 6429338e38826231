import { businessTemplates } from './business-templates.ts';
import { cleanLabels, mendLabels } from './clean-labels.ts';
import { readCorpus, type TaggedDocument } from './corpora.ts';
import { cityNames } from './gazetteer.ts';
import { madePeople } from './made-people.ts';
import { recase, usualShares } from './recase.ts';
import { splitHyphens } from './split-hyphens.ts';
import { sportsTemplates } from './sports-templates.ts';
import { type Names, writeWire } from './write-wire.ts';

export interface Corpora {
  readonly gmb: TaggedDocument[];
  readonly wikigold: TaggedDocument[];
  readonly politics: TaggedDocument[];
  readonly btc: TaggedDocument[];
  readonly wnut: TaggedDocument[];
}

/** The corpora that models may be trained on and given away, from DIR/ner. */
export const readCorpora = (dataDir: string): Corpora => ({
  gmb: readCorpus(dataDir, 'gmb.iob2', '177dc57ca1ed5d04006a8fa8f257ce436515c43b13656f78607df803c749d00d'),
  wikigold: readCorpus(dataDir, 'wikigold.iob2', '5c12afbbb9bcc3a6de446bfc870fe2f1dbab219fd97a2d46abcc75a3cc873899'),
  politics: readCorpus(
    dataDir,
    'crossner-politics.iob2',
    '1a1073e64ff476fdb21c4471a327bca07c60eacaefca8bf6e9f4346e6452d1b2',
  ),
  btc: readCorpus(dataDir, 'btc.iob2', '9c876e0fff6f14f24ddb1d9ddd0376cbf2fb9a5aacdc162c47d33cf73709ccf4'),
  wnut: readCorpus(dataDir, 'wnut17-train.iob2', 'd66981039f0bdfe3ca4a9e1e6d56ebba78e0acb1df3b5222a53e078bc9762bd7'),
});

const repeat = <T>(list: readonly T[], times: number): T[] => Array.from({ length: times }, () => list).flat();

/** Names that are made beside those of the corpora. */
const made = 5000;

/** Names of people, as they stand in the corpora, and of cities. */
function harvest(documents: readonly TaggedDocument[]): Names {
  const persons = documents
    .flat()
    .flatMap(({ words, spans }) =>
      spans
        .filter(({ type, start, end }) => type === 0 && end - start === 2)
        .map(({ start, end }) => words.slice(start, end).join(' ')),
    );
  return {
    persons: [
      ...new Set(persons.filter((name) => /^\p{Lu}[^\d@]+ \p{Lu}\p{Ll}[^\d@]+$/u.test(name))),
      ...madePeople(made),
    ],
    cities: cityNames(),
  };
}

/** How often the hand-labelled corpora count, and how many pages of sport are written. */
export const mixture = {
  wikigold: 2,
  politics: 3,
  sportsPages: 1500,
  businessPages: 600,
  shares: usualShares,
  hyphens: true,
};

/** All that the tagger learns from: cleaned, weighted, with copies in the case of headlines and written pages of sport. */
export function mixTrainingSet(
  corpora: Corpora,
  { wikigold, politics, sportsPages, businessPages, shares, hyphens } = mixture,
): TaggedDocument[] {
  const wiki = cleanLabels(corpora.wikigold);
  const cross = cleanLabels(corpora.politics);
  const gmb = cleanLabels(mendLabels(cleanLabels(corpora.gmb), [...wiki, ...cross]));
  const names = harvest([...gmb, ...wiki, ...cross]);
  return [
    ...gmb,
    ...repeat(wiki, wikigold),
    ...repeat(cross, politics),
    ...cleanLabels(corpora.btc),
    ...cleanLabels(corpora.wnut),
    ...recase([...gmb, ...wiki, ...cross], shares),
    ...(hyphens ? splitHyphens([...gmb, ...wiki]) : []),
    ...writeWire(sportsTemplates, names, sportsPages, 3),
    ...writeWire(businessTemplates, names, businessPages, 5),
  ];
}

export const readTrainingSet = (dataDir: string): TaggedDocument[] => mixTrainingSet(readCorpora(dataDir));
