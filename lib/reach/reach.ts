import type { LabCluster } from '../cluster/cluster';
import { type Connect, connectStretch, serviceOf } from './connection';
import { findPods, type Named, noPods } from './ends';
import type { Matrix } from './policy/matrix';
import { requestStretch, type WebRequest } from './request';
import { scrapeStretch } from './scrape';
import { branched, type Way, wayOf } from './way';
import { type World, worldOf } from './world';

/** Who reaches whom in a lab, and by what way. */
export class Reach {
  readonly #world: World;

  private constructor(world: World) {
    this.#world = world;
  }

  /** Reads all objects of a lab once; each answer is fast. */
  static of(cluster: LabCluster): Reach {
    return new Reach(worldOf(cluster));
  }

  /** The way of a request from outside to the pods that answer it. */
  request(request: WebRequest): Way {
    return wayOf(requestStretch(this.#world, request));
  }

  /** The way of a connection between pods, through a Service or not, from nodes, and to addresses outside. @throws Mistake for an end or a port that the lab has not */
  connect(connect: Connect): Way {
    return wayOf(connectStretch(this.#world, connect));
  }

  /** The way of Prometheus to the pods' metrics. @throws Mistake for pods that the lab has not */
  scrape(target: Named): Way {
    const pods = findPods(this.#world, target);
    if (pods.length === 0) throw noPods(this.#world, target);
    return wayOf(branched(pods.map((one) => scrapeStretch(this.#world, one))));
  }

  /** Whether the lab has one end of a connection. What every lab has, such as addresses outside, it has as well. */
  knows(end: Connect['from'] | Connect['to']): boolean {
    const { lab } = this.#world;
    if ('node' in end) return lab.nodes.some(({ name }) => name === end.node);
    if (!('name' in end)) return true;
    return findPods(this.#world, end).length > 0 || serviceOf(this.#world, end) !== undefined;
  }

  /** Who may talk to whom, as far as policies say. */
  matrix(): Matrix {
    return this.#world.policies.matrix();
  }
}
