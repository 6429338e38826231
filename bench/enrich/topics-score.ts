/** Mean over the labels of 2·tp / (2·tp + fp + fn); a label that is never expected does not count. */
export function macroF1(expected: readonly (readonly string[])[], answers: readonly (readonly string[])[]): number {
  const labels = [...new Set(expected.flat())];
  const scores = labels.map((label) => {
    const has = (lists: readonly (readonly string[])[], i: number) => lists[i]?.includes(label) ?? false;
    const both = expected.filter((_, i) => has(expected, i) && has(answers, i)).length;
    const either =
      expected.filter((_, i) => has(expected, i)).length + answers.filter((_, i) => has(answers, i)).length;
    return (2 * both) / either;
  });
  return scores.reduce((sum, score) => sum + score, 0) / labels.length;
}
