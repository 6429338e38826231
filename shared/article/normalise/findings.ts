import type { Provenance } from '../article.ts';
import { inertText } from '../html/active-content.ts';
import type { Position, Problem, ProblemCode } from '../problem.ts';

/** More problems than this tell nobody more about one article. */
const most = 50;

const none: readonly Provenance[] = [];

/** What normalise notes on its way through one draft: problems for the receipt, provenance for the article. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly provenance: Provenance[];
  readonly #position: Position | undefined;

  constructor(position: Position | undefined, provenance: readonly Provenance[] = none) {
    this.#position = position;
    this.provenance = provenance.map((entry) =>
      entry.raw?.includes('<') ? { ...entry, raw: inertText(entry.raw) } : entry,
    );
  }

  /** The same thing is said once, however many blocks or links it befell. */
  problem(code: ProblemCode, message: string, lost: Problem['lost'] = 'nothing'): void {
    if (lost !== 'article' && this.problems.length >= most) return;
    if (this.problems.some((problem) => problem.message === message)) return;
    this.problems.push({ code, message, lost, ...(this.#position && { position: this.#position }) });
  }

  /** Raw values are kept up to 500 characters, those of single blocks up to 100: a body damaged all over would be kept twice. */
  note(field: string, how: Provenance['how'], from: string, confidence: number, raw?: string): void {
    this.provenance.push({
      field,
      how,
      from,
      ...(raw !== undefined && {
        raw: inertText(raw.slice(0, field.startsWith('body.') ? 100 : 500)).toWellFormed(),
      }),
      confidence,
    });
  }

  /** Fields whose value is the feed's, not the article's own. */
  inherited(): readonly string[] {
    const fields: string[] = [];
    for (const { how, field } of this.provenance) if (how === 'inherited') fields.push(field);
    return fields;
  }
}
