import type { Harm } from './figure.ts';

const table: Readonly<Record<Harm, string>> = {
  dead: 'killed killing kills kill dead died die dying deaths death fatalities fatality perished drowned drowning slain massacred executed murdered slaughtered beheaded assassinated lynched casualties',
  injured:
    'injured injuring injures injure wounded wounding wounds wound hurt hurting injuries hospitalised hospitalized',
  missing: 'missing unaccounted',
  displaced: 'displaced displacing homeless fled uprooted evacuated evacuating',
};

export const harmWords: ReadonlyMap<string, Harm> = new Map(
  Object.entries(table).flatMap(([harm, words]) =>
    words.split(' ').map((word): [string, Harm] => [word, harm as Harm]),
  ),
);

/** Verbs whose object are the victims: "killed 12", "injuring five". */
export const active = new Set(
  'killed killing kills kill massacred executed murdered slaughtered beheaded assassinated injured injuring injures injure wounded wounding wounds wound hurt hurting displaced displacing uprooted evacuated evacuating murdering executing massacring drowning'.split(
    ' ',
  ),
);
/** Words behind the victims that need no verb beside them: "12 people died", "five dead". */
export const intransitive = new Set('dead died die perished drowned missing homeless fled'.split(' '));
/** Nouns that are counted themselves: "12 deaths". */
export const events = new Set(
  'deaths fatalities casualties injuries dead wounded injured hurt missing killed displaced homeless'.split(' '),
);
