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

/** Of a link's text: WordPress adds the title behind `Continue reading`. */
export const isReadMore = (text: string): boolean => text.length < 300 && mayReadMore(text) && readMore().test(text);

/** Of a line without a link: nothing else may stand in it, and it is no sentence. */
export function isReadMoreLine(line: string): boolean {
  if (line.length > 60 || line.trimEnd().endsWith('.') || !mayReadMore(line)) return false;
  const rest = line.replace(readMore(), '');
  return rest !== line && !inWord().test(rest);
}

export function isCredit(line: string): boolean {
  if (line.length >= 800 || !(mayBeCredit(line) || mayEndInCredit(line))) return false;
  const found = credit().exec(line);
  // A title, and no verb: `The post was vacant …`
  return found !== null && !/^\p{Ll}/u.test(found[1] ?? '');
}
