/** USD: us-east-1 on demand, October 2026; check before quoting. */
export const prices = {
  fifoRequest: 0.5e-6,
  lambdaRequest: 0.2e-6,
  /** On arm64. */
  gbSecond: 13.3334e-6,
  readUnit: 0.125e-6,
  writeUnit: 0.625e-6,
  put: 5e-6,
  /** Ingested into CloudWatch Logs. */
  logKb: 0.5e-6,
} as const;

type Uses = Readonly<Partial<Record<keyof typeof prices, number>>>;

/** One poll, in a batch of ten. */
export const ofPoll: Uses = {
  // Sent, received and deleted ten at a time.
  fifoRequest: 3 / 10,
  lambdaRequest: 1 / 10,
  // A batch takes the longest of its answers and the gap after it: 2.5 s of 512 MB.
  gbSecond: (2.5 * 0.5) / 10,
  // Settings, state and what its hub is asked, consistent, up to 4 KB each.
  readUnit: 3,
  // State up to 1 KB, and its place in the due list taken and given.
  writeUnit: 3,
  // The line of the poll, and its share of the batch's metrics and report.
  logKb: 0.5,
};

/** What the dispatcher takes in a month, however few are due: a query of each shard every minute. */
const dispatches = 730 * 60;
const ofDispatch: Uses = { lambdaRequest: 1, gbSecond: 0.1 * 0.5, readUnit: 8 * 0.5 };

/** An article that is new: current item of three write units, a place in two lists, an alias (bench/store/save.ts), and its enrichment. */
const ofArticle: Uses = { writeUnit: 6, gbSecond: 0.03 * 1.7, logKb: 0.1 };

const usdOf = (uses: Uses): number =>
  Object.entries(uses).reduce((sum, [name, count]) => sum + count * prices[name as keyof typeof prices], 0);

export const usdOfPoll = usdOf(ofPoll);
export const usdOfDispatching = dispatches * usdOf(ofDispatch);
export const usdOfArticle = usdOf(ofArticle);
