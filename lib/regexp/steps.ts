/**
 * How much work matching may do: a step is about one character of a text at one place of a pattern. Counted rather than timed, so that the same
 * input gives the same answers on every machine. A hundred million take some seconds; what people write takes a few hundred for each value.
 */
export class Steps {
  #left: number;

  constructor(limit = 100_000_000) {
    this.#left = limit;
  }

  /** @throws NotEvaluated if that many are no longer left */
  take(steps: number): void {
    if (steps > this.#left) throw new NotEvaluated('matching it would take too long');
    this.#left -= steps;
  }
}

/** Why it is not known whether a pattern matches. */
export class NotEvaluated extends Error {
  override readonly name = 'NotEvaluated';
}
