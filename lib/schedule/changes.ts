import type { Occupancy } from './occupancy';
import type { PodGroup } from './pod-group';

/** Pods that came and went for a question, so that all is as before when it is answered. */
export class Changes {
  readonly #done: (() => void)[] = [];

  constructor(private readonly occupancy: Occupancy) {}

  add(group: PodGroup, node: number): void {
    this.occupancy.add(group, node);
    this.#done.push(() => this.occupancy.undo(group, node));
  }

  /** The pod goes, its volumes stay. */
  evict(group: PodGroup, node: number): void {
    this.occupancy.evict(group, node);
    this.#done.push(() => this.occupancy.unevict(group, node));
  }

  undo(): void {
    for (let undo = this.#done.pop(); undo; undo = this.#done.pop()) undo();
  }
}
