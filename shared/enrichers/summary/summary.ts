import type { Enricher, Shared } from '../enricher.ts';
import type { TextPart } from '../text/parts.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { likenessOf, rankByCentrality } from './centrality.ts';

export interface Summary {
  /** Up to three sentences of the body as written, in their order; none where it has no whole sentence to spare. */
  readonly sentences: readonly SummarySentence[];
}

export interface SummarySentence {
  readonly text: string;
  /** Index in `article.body`. */
  readonly block: number;
}

const mostSentences = 3;
/** A summary of half the text at most: what is shorter is read whole. */
const sentencesEach = 2;
/** News begins with what matters: the first sentence counts this much more, the following less and less. */
const leadBonus = 1.5;
const leadFades = 3;
/** A sentence of so many words counts this much more, a shorter one less by its share: "Tables are shared." tells little. */
const fullLength = 25;
const lengthBonus = 1;
/** A sentence that leans on another says little alone. */
const leaningPenalty = 0.6;
/** Speech colours what the sentences around it tell. */
const speechPenalty = 0.7;
const isSpeech = /^\s*(?:["“”„«»「『]|[–—]\s)/u;
/** Two sentences this alike say the same. */
const tooAlike = 0.6;

function chooseBest(candidates: readonly Candidate[], most: number): Candidate[] {
  const likeness = likenessOf(candidates.map(({ vector }) => vector));
  const centrality = rankByCentrality(likeness);
  const lengthOf = ({ sentence }: Candidate): number =>
    Math.min(1, (sentence.endToken - sentence.firstToken) / fullLength);
  const scores = candidates.map((candidate) => {
    const { position, standsAlone, text } = candidate;
    const central = (centrality[position] as number) + leadBonus * Math.exp(-position / leadFades);
    return (
      (central + lengthBonus * lengthOf(candidate)) *
      (standsAlone ? 1 : leaningPenalty) *
      (isSpeech.test(text) ? speechPenalty : 1)
    );
  });
  const scoreOf = ({ position }: Candidate): number => scores[position] as number;
  const alike = (a: Candidate, b: Candidate): number =>
    likeness.cosines[a.position * likeness.count + b.position] as number;
  const ranked = [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a) || a.position - b.position);
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    if (chosen.every((other) => alike(other, candidate) < tooAlike)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.position - b.position);
}

function summarise(shared: Shared): Summary {
  const candidates = findCandidates(shared);
  const most = Math.min(mostSentences, Math.ceil(candidates.length / sentencesEach));
  const sentences = chooseBest(candidates, most).map(({ text, sentence }) => ({
    text,
    block: (shared.parts[sentence.part] as TextPart).block as number,
  }));
  return { sentences };
}

/** Sentences that tell what the article says: central among all, early in the text, whole, and unlike each other. */
export const summary: Enricher<'summary', Summary> = {
  name: 'summary',
  version: 3,
  after: ['language'],
  enrich: (_article, shared) => summarise(shared),
};
