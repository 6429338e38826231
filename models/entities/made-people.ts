import { moreGivenNames } from '../../shared/enrichers/entities/first-names.ts';
import { givenNames } from '../../shared/enrichers/entities/rules/given-names.ts';
import { familyNames } from './listed-people.ts';
import { seededRandom } from './seeded-random.ts';

/*
 * People for the pages that are written: the corpora know the statesmen of ten years, and a tagger learns their names by heart. First and last names are listed ones or
 * made of syllables, in the forms that names take over the world.
 */

const given = [...givenNames, ...moreGivenNames].filter((name) => /^[a-z]{3,}$/.test(name));

const openings =
  'ab ak al an ar as bal ban bar bel ber bo bra bu cas cha che chi da del di dra du ed ek el fa fer ga gal ge go gra gu ha har he ho hu ib ik is ja je jo ka kal kar ke ki ko kra ku la le li lo lu ma mal mar me mi mo mu na ne ni no nu ob od ok ol or os pa pe pi po pra ra re ri ro ru sa sal san se sha shi so sto su ta te ti to tra tu u ul va ve vi vo wa we wi ya ye yo za ze zo zu'.split(
    ' ',
  );
const middles =
  'ba ber chi da di do ga go ha ka ki ko la len li lo ma men mi na ni no ra ri ro sa si so ta ti to va vi wa ya'.split(
    ' ',
  );
const endings =
  'ov ova enko sky ska wicz czyk ic evic oglu dag er mann stein berg sen son sson qvist nen la ez es eira ini etti ano escu eanu akis opoulos dze shvili yan ian ev in uk chuk ali awi oud adi ani amy esh anan wala kar appa amoorthy asinghe ya wa moto mura saki da ga nga mba nde kwe ema zi olo olu anda otto ard ier eau et on ell ley ton ford worth'.split(
    ' ',
  );
const chinese =
  'Zhang Wang Li Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Kim Park Lee Choi Jung Kang Cho Yoon Nguyen Tran Pham Hoang Phan Vu Dang Bui Do'.split(
    ' ',
  );
const syllables =
  'wei min jun xiao hong guo qing ling jian hua ping yan fei bin chao rong hui zhi sung ho jin hye young chul soo hyun min kyung van thi quoc duc anh minh lan hai bao'.split(
    ' ',
  );

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

type Names = readonly string[];

function namer(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const first = (): string => capital(pick(given));
  const made = (): string => capital(pick(openings) + (random() < 0.4 ? pick(middles) : '') + pick(endings));
  const last = (): string => (random() < 0.35 ? capital(pick(familyNames)) : made());
  const letter = (): string => `${pick([...'ABCDEFGHJKLMNPRSTVWY'])}.`;
  const forms: readonly (() => [whole: Names, again: Names])[] = [
    () => both([first()], [last()]),
    () => both([first()], [last()]),
    () => both([first()], [last()]),
    () => both([first(), first()], [last()]),
    () => both([first(), letter()], [last()]),
    () => both([letter()], [last()]),
    () => both([`${letter()}${letter()}`], [last()]),
    () => both([first(), last()], [last()]),
    () => both([first()], [`${last()}-${last()}`]),
    () => both([`${first()}-${first()}`], [last()]),
    () => both([first()], [`${pick(['al', 'al', 'el', 'Al', 'El'])}-${last()}`]),
    () => both([first(), 'bin', first()], [last()]),
    () =>
      both(
        [first()],
        pick([
          ['van', 'der'],
          ['van'],
          ['de'],
          ['de', 'la'],
          ['von'],
          ['del'],
          ['dos'],
          ['Le'],
          ['De'],
          ['Van'],
        ]).concat(last()),
      ),
    () => both([first()], [`${pick(["O'", 'Mc', "D'"])}${last()}`]),
    () => eastern([pick(chinese)], [capital(pick(syllables) + pick(syllables))]),
    () => eastern([pick(chinese)], [`${capital(pick(syllables))}-${pick(syllables)}`]),
    () => eastern([pick(chinese)], [capital(pick(syllables)), capital(pick(syllables))]),
  ];
  return () => pick(forms)();
}

const both = (front: Names, back: Names): [Names, Names] => [[...front, ...back], back];
const eastern = (family: Names, own: Names): [Names, Names] => [[...family, ...own], family];

/** Full names, listed and made, of two words or more. */
export function madePeople(count: number, seed = 7): string[] {
  const name = namer(seededRandom(seed));
  return Array.from({ length: count }, () => name()[0].join(' ')).filter((full) => full.includes(' '));
}
