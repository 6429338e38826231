import { lazyPattern } from '../../lazily.ts';
import { appeared, behind, forms, opens } from './feed-line-forms.ts';
import { startsOf } from './line-starts.ts';

/**
 * Lines that systems put below the text of each item of a feed, in the languages that they speak. Whole lines only, so that an article
 * about such lines is none.
 */

/** WordPress' default for feeds: "The post … appeared first on …", in its languages. */
const credit = lazyPattern(`^(?:(?:${opens.join('|')})(.{1,400}?)(?:${appeared})|${behind})`, 'iu');
const mayBeCredit = startsOf(opens);
/** What stands between title and source in `behind`. Asked of every article's last line, so it is no pattern. */
const mayEndInCredit = (line: string): boolean =>
  line.includes('ilk ') || line.includes('最先出现在') || line.includes('最早出現於');

/** Brackets and dots before the words. */
const lead = /^[\s[(…·|«<]*(?:\.\.\. ?)?/u;
const readMore = lazyPattern(String.raw`^[\s[(…·|«<]*(?:\.\.\. ?)?(?:${forms.join('|')})(?![\p{L}\p{M}])`, 'iu');
const startsWithForm = startsOf(forms);
const mayReadMore = (text: string): boolean => startsWithForm(text.replace(lead, ''));

const inWord = lazyPattern(String.raw`[\p{L}\p{N}]`, 'u');
/** What stands between the words and a title or place behind them: marks, or a preposition. `Continue reading Budget of the town` has a capital. */
const opensTitle = lazyPattern(
  String.raw`^\s*(?:["“”„«»‹'‘’(:：→|–—-]|(?:about|on|at|in|over|über|zu|auf|sur|sobre|su|om|op|på|о|про|в|на|de|del|da|van|von|av|here|hier|ici|aquí|qui|this|the)(?![\p{L}]))|^\s+(?:\p{Lu}|\p{Lo}|\p{N})`,
  'u',
);

/** Of a link's text: WordPress adds the title behind `Continue reading`. `More than 40 people` is a sentence. */
export function isReadMore(text: string): boolean {
  if (text.length >= 300 || !mayReadMore(text)) return false;
  const [form] = readMore().exec(text) ?? [];
  if (form === undefined) return false;
  const rest = text.slice(form.length);
  if (!inWord().test(rest)) return true;
  // One word is too little to tell: `More Germans leave their church`.
  return opensTitle().test(rest) && (form.trim().includes(' ') || !/^\s+[\p{L}\p{N}]/u.test(rest));
}

/** Whether the last link of a text belongs to the words before it: `Weather, sport and more`, `the ministry published the full text.` */
export function isPartOfSentence(before: string, link: string, behind: string): boolean {
  if (!/[\p{L}\p{N},]$/u.test(before)) return false;
  const words = link.replace(readMore(), '');
  return /^\p{Ll}/u.test(link) || /^\p{L}+$/u.test(link) || /^\s?[.。]/.test(behind) || inWord().test(words);
}

/** Of a line without a link: nothing else may stand in it, and it is no sentence, and nothing that somebody says. */
export function isReadMoreLine(line: string): boolean {
  if (line.length > 60 || /[.!?"“”„]\s*$/.test(line) || !mayReadMore(line)) return false;
  const rest = line.replace(readMore(), '');
  return rest !== line && !inWord().test(rest);
}

/**
 * WordPress names the article, and links to it. Without that, `The article that Einstein wrote first appeared on …` is a sentence like any.
 * @param titles the item's headline and the texts of its links
 */
export function isCredit(line: string, titles: () => readonly string[]): boolean {
  if (line.length >= 800 || !(mayBeCredit(line) || mayEndInCredit(line))) return false;
  const found = credit().exec(line);
  if (found === null) return false;
  const title = plain(found[1] ?? line);
  return titles().some((one) => {
    const told = plain(one);
    return told !== '' && (found[1] === undefined ? title.startsWith(told) : title === told);
  });
}

/** A title without what may stand around it. */
const plain = (title: string): string =>
  title
    .replace(/^[^\p{L}\p{N}]{1,20}/u, '')
    .replace(/[^\p{L}\p{N}]{1,20}$/u, '')
    .toLowerCase();
