import type { Block } from '../../article/block.ts';
import type { Problem } from '../../article/problem.ts';
import type { ChosenText } from './main-text/choose-blocks.ts';
import type { PageEvidence } from './page-evidence.ts';

/** A text this long is hardly a teaser, where structured data says that it is not free; and where only words beside it do. */
const wholeText = 2500;
const wholeTextByWords = 1200;
/** What is said below the beginning of a text that only subscribers may read on. */
const offer =
  /(?:to|and) (?:continue|keep) reading|read the (?:full|whole|rest of the) (?:article|story)|(?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paying |premium )?(?:subscribers|members)|(?:subscribers?|members?)[- ]only|um weiterzulesen|jetzt weiterlesen|nur für abonnent|(?:weiter|voll)ständig(?:en)? artikel lesen|réservée? (?:à nos|aux) abonnés|lire la suite de (?:l.article|cet article)|(?:exclusivo|solo|sólo) para (?:suscriptores|abonados|assinantes)|para (?:seguir|continuar) (?:leyendo|lendo)|riservato agli abbonati|per continuare a leggere|om verder te lezen|for å lese (?:hele|videre)|för att läsa vidare|会員限定|この記事は有料|구독자 전용/i;

/** Pages behind a paywall say so, in their data or in words; what stands on them is mostly the beginning. */
export function shortened({ ld }: PageEvidence, { page, blocks }: ChosenText, body: readonly Block[]): Problem[] {
  const size = body.reduce((sum, block) => sum + (block.type === 'table' ? 0 : block.text.length), 0);
  if (ld?.isFree === false && size <= wholeText)
    return [
      problem(
        `The page says that its text is not free to read (isAccessibleForFree), and holds ${size} characters of it`,
      ),
    ];
  const last = blocks.at(-1)?.index ?? 0;
  const isOffered =
    size <= wholeTextByWords &&
    ld?.isFree !== true &&
    page.blocks.some(
      ({ block }) =>
        block.index >= last - 2 && block.index < last + 8 && block.text.length < 300 && offer.test(block.text),
    );
  return isOffered
    ? [problem(`The page offers the rest of its text to subscribers, and holds ${size} characters of it`)]
    : [];
}

const problem = (message: string): Problem => ({
  code: 'truncated-document',
  message: `${message}: probably only the beginning`,
  lost: 'nothing',
});
