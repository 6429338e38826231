/** How something is spoken of. */
export interface Tone {
  readonly label: 'negative' | 'neutral' | 'positive';
  /** −1 to 1: probability of positive less that of negative. */
  readonly score: number;
  /** 0–1: probability of the label. */
  readonly confidence: number;
}

const labels = ['negative', 'neutral', 'positive'] as const;
/** Adding zero turns −0 into 0: JSON has but one. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Probabilities over several sentences, each with its weight, as one tone. */
export function averageTone(judgements: readonly { readonly chances: Float64Array; readonly weight: number }[]): Tone {
  const sums = [0, 0, 0];
  let total = 0;
  for (const { chances, weight } of judgements) {
    total += weight;
    for (let c = 0; c < 3; c++) sums[c] = (sums[c] as number) + weight * (chances[c] as number);
  }
  const chances = sums.map((sum) => sum / (total || 1));
  const best = chances.indexOf(Math.max(...chances));
  const [negative = 0, , positive = 0] = chances;
  return {
    label: labels[best] as Tone['label'],
    score: round(positive - negative),
    confidence: round(chances[best] ?? 0),
  };
}
