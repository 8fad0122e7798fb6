import type { LabCluster } from '../cluster/cluster';
import { type ConnectionRequest, findService, traceConnection } from './connection';
import { type ReachContext, reachContextOf } from './context';
import { findPods, type NamespacedName, podsNotFound } from './endpoints';
import type { Matrix } from './policy/matrix';
import { traceRequest, type WebRequest } from './request';
import { traceScrape } from './scrape';
import { isApiService } from './service-address';
import { joinBranches, type Trace, traceOf } from './trace';

/** Traces requests and connections in a lab. */
export class Reach {
  readonly #context: ReachContext;

  private constructor(context: ReachContext) {
    this.#context = context;
  }

  /** Reads all objects of a lab once; each answer is fast. */
  static of(cluster: LabCluster): Reach {
    return new Reach(reachContextOf(cluster));
  }

  /** The way of a request from outside to the pods that answer it. */
  request(request: WebRequest): Trace {
    return traceOf(traceRequest(this.#context, request));
  }

  /** The way of a connection between pods, through a Service or not, from nodes, and to addresses outside. @throws ConfigurationError for an endpoint or a port that the lab does not have */
  connect(connect: ConnectionRequest): Trace {
    return traceOf(traceConnection(this.#context, connect));
  }

  /** The way of Prometheus to the pods' metrics. @throws ConfigurationError for pods that the lab does not have */
  scrape(target: NamespacedName): Trace {
    const pods = findPods(this.#context, target);
    if (pods.length === 0) throw podsNotFound(this.#context, target);
    return traceOf(joinBranches(pods.map((one) => traceScrape(this.#context, one))));
  }

  /** Whether the lab has one end of a connection. What every lab has, such as addresses outside, it has as well. */
  knows(end: ConnectionRequest['from'] | ConnectionRequest['to']): boolean {
    const { lab } = this.#context;
    if ('node' in end) return lab.nodes.some(({ name }) => name === end.node);
    if (!('name' in end)) return true;
    if (isApiService(this.#context, end)) return true;
    return findPods(this.#context, end).length > 0 || findService(this.#context, end) !== undefined;
  }

  /** Allowed connections, as far as policies say. */
  matrix(): Matrix {
    return this.#context.policies.matrix();
  }
}
