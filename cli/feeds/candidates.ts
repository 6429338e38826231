import type { Candidate } from '../../shared/feeds/discover.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** Lists the feeds of a page with a way to choose one. */
export function reportCandidates(page: string, feeds: readonly Candidate[], json: boolean): ExitCode {
  if (json) console.log(JSON.stringify({ type: 'page', candidates: feeds }));
  else if (feeds.length === 0)
    console.error('This is no feed but a page, and no feed was found by its links or at the usual places.');
  else {
    console.log(`${page} is no feed but a page. It has:`);
    for (const [at, { url, title }] of feeds.entries()) console.log(`  ${at + 1}  ${url}${title ? `  ${title}` : ''}`);
    const pick = feeds.length > 1 ? ' --pick 1' : '';
    console.log(`Subscribe with: dateline feeds add ${page}${pick}`);
  }
  return feeds.length > 0 ? exitCodes.ok : exitCodes.lost;
}
