import type { Position, Problem } from '../../article/problem.ts';

const mostNames = 200;

/** Tells once of each name of a column or key that no field of the model holds, at the first row where it is filled. */
export class UnmappedNames {
  readonly #told = new Set<string>();

  problems(names: readonly string[], position: Position): Problem[] {
    return names.flatMap((name) => this.#problem(name, position) ?? []);
  }

  #problem(name: string, position: Position): Problem | undefined {
    if (this.#told.has(name) || this.#told.size >= mostNames) return undefined;
    this.#told.add(name);
    const shown = name.slice(0, 80);
    return {
      code: 'unmapped-field',
      message: `No field is known for "${shown}"; its values are kept as extensions["?${shown}"]. docs/column-names.md lists the names that are read`,
      lost: 'nothing',
      position: { ...position, path: shown },
    };
  }
}
