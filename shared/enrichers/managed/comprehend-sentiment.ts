import * as v from 'valibot';
import type { Sentiment } from '../sentiment/sentiment.ts';
import { averageTone, type Tone } from '../sentiment/tone.ts';
import { readAnswer } from './read-answer.ts';

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1.001));

const AnswerSchema = v.object({
  SentimentScore: v.object({ Positive: probability, Negative: probability, Neutral: probability, Mixed: probability }),
});

/** As the embedded enricher's, with the service for its model. */
export interface ManagedSentiment extends Omit<Sentiment, 'model'> {
  readonly model: 'comprehend';
  readonly tone: Tone;
}

/** The article's tone; a mixed one is half of each. How it speaks of whom stays as the embedded enricher says. */
export function readSentiment(said: unknown, embedded: unknown): ManagedSentiment {
  const { Positive, Negative, Neutral, Mixed } = readAnswer(AnswerSchema, said).SentimentScore;
  const chances = Float64Array.of(Negative + Mixed / 2, Neutral, Positive + Mixed / 2);
  const { entities } = (embedded ?? {}) as Partial<Sentiment>;
  return { model: 'comprehend', tone: averageTone([{ chances, weight: 1 }]), ...(entities ? { entities } : {}) };
}
