/** A set of small whole numbers: two are joined 32 members at a time. */
export class BitSet {
  readonly #words: Uint32Array;

  /** @param size all members are below */
  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  add(member: number): void {
    this.#words[member >>> 5] = this.#wordOf(member) | (1 << (member & 31));
  }

  addAll(others: BitSet): void {
    const [words, more] = [this.#words, others.#words];
    for (let i = 0; i < words.length; i += 1) words[i] = (words[i] ?? 0) | (more[i] ?? 0);
  }

  has(member: number): boolean {
    return (this.#wordOf(member) & (1 << (member & 31))) !== 0;
  }

  #wordOf(member: number): number {
    return this.#words[member >>> 5] ?? 0;
  }
}
