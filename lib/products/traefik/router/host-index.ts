import { hostsOf } from './evaluate';
import { plainHost } from './matchers';
import type { Route } from './route';

/** Routes for any host that are compared with those of one host: nobody has more. */
const MAX_ROUTES_WITHOUT_HOST = 100;

/** Routes by the hosts that their rules want, highest priority first: a request looks at few of them. */
export class HostIndex {
  readonly #byHost = new Map<string, Route[]>();
  /** Those that may hold for any host. */
  readonly #any: Route[] = [];

  constructor(routes: readonly Route[]) {
    for (const route of [...routes].sort((a, b) => b.priority - a.priority)) {
      const hosts = route.rule && hostsOf(route.rule);
      if (!hosts) this.#any.push(route);
      for (const host of hosts ?? []) {
        const known = this.#byHost.get(host);
        if (known) known.push(route);
        else this.#byHost.set(host, [route]);
      }
    }
  }

  /** All routes that may hold for a host, highest priority first. */
  *of(host: string): Iterable<Route> {
    const own = this.named(host);
    let next = 0;
    for (const route of own) {
      for (let other = this.#any[next]; other && other.priority > route.priority; other = this.#any[next]) {
        yield other;
        next += 1;
      }
      yield route;
    }
    yield* this.#any.slice(next);
  }

  /** Those that name the host. */
  named(host: string): readonly Route[] {
    return this.#byHost.get(plainHost(host)) ?? [];
  }

  /** All routes that may be for one host, a group for each, highest priority first; those for any host are a group of their own. */
  *groups(): Iterable<readonly Route[]> {
    const few = new Set(this.#any.slice(0, MAX_ROUTES_WITHOUT_HOST));
    for (const host of this.#byHost.keys())
      yield [...this.of(host)].filter((route) => route.rule && (hostsOf(route.rule) || few.has(route)));
    yield this.#any;
  }

  /** Those for any host. */
  get any(): readonly Route[] {
    return this.#any;
  }

  /** Every host that a rule names. */
  hosts(): Iterable<string> {
    return this.#byHost.keys();
  }
}
