import type { Occupancy } from './occupancy';
import { nodesFor, type Wanted } from './pack';
import type { PodGroup } from './pod-group';

/** What can come of placing pods in any order, each on any node that the filters leave. */
export interface Exploration {
  /** Whether every order and choice was looked at. Else nothing is proven but what was found. */
  readonly all: boolean;
  /** A way to place every pod. */
  readonly complete: readonly (readonly [PodGroup, number])[] | undefined;
  /** Indexes of groups of which a pod is left over at some end. */
  readonly stuck: ReadonlySet<number>;
}

/** Looks at every state that the scheduler can come to; states are counts of pods by group and node. @param budget number of states */
export function explore(occupancy: Occupancy, wanted: readonly Wanted[], budget: number): Exploration {
  return new Explorer(occupancy, wanted, budget).run();
}

class Explorer {
  readonly #left: number[];
  readonly #way: (readonly [PodGroup, number])[] = [];
  readonly #seen = new Set<string>();
  readonly #stuck = new Set<number>();
  #complete: readonly (readonly [PodGroup, number])[] | undefined;

  constructor(
    private readonly occupancy: Occupancy,
    private readonly wanted: readonly Wanted[],
    private readonly budget: number,
  ) {
    this.#left = wanted.map(({ count }) => count);
  }

  run(): Exploration {
    const all = this.#from();
    return { all, complete: this.#complete, stuck: this.#stuck };
  }

  #from(): boolean {
    const key = this.#key();
    if (this.#seen.has(key)) return true;
    if (this.#seen.size >= this.budget) return false;
    this.#seen.add(key);
    let ended = true;
    let all = true;
    for (const [i, { group }] of this.wanted.entries()) {
      if (!this.#left[i]) continue;
      for (const node of nodesFor(this.occupancy, group)) {
        ended = false;
        this.#step(i, group, node, () => {
          all = this.#from() && all;
        });
        if (!all) return false;
      }
    }
    if (ended) this.#end();
    return all;
  }

  #step(i: number, group: PodGroup, node: number, then: () => void): void {
    this.#left[i] = (this.#left[i] ?? 0) - 1;
    this.occupancy.add(group, node);
    this.#way.push([group, node]);
    then();
    this.#way.pop();
    this.occupancy.undo(group, node);
    this.#left[i] = (this.#left[i] ?? 0) + 1;
  }

  #end(): void {
    const over = this.wanted.filter((_, i) => (this.#left[i] ?? 0) > 0);
    for (const { group } of over) this.#stuck.add(group.index);
    if (over.length === 0) this.#complete ??= [...this.#way];
  }

  #key(): string {
    return this.wanted.map(({ group }) => group.fit.eligible.map((node) => this.occupancy.countOn(group, node)).join()).join(';');
  }
}
