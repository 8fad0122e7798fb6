import type { Cluster } from '../../cluster/cluster';
import { endpointsOf, MONITORS } from '../../cluster/monitors';
import type { UnreadCheck } from '../../cluster/product';
import { thereIs } from '../../manifest/count';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';

/** What the operator reports and then ignores, and hosts that Prometheus does not accept. */
export const REFUSES: readonly UnreadCheck<Cluster>[] = [
  {
    kinds: ['monitoring.coreos.com/Probe'],
    check(probe) {
      const url = textAt(probe, 'spec', 'prober', 'url') ?? '';
      const [, scheme] = /^(https?):\/\//.exec(url) ?? [];
      if (scheme === undefined) return undefined;
      return {
        path: '/spec/prober/url',
        message: 'the prober is given as host and port, without a scheme: Prometheus does not accept a URL as a host',
        hint: `leave ${scheme}:// out${scheme === 'https' ? ', and set scheme: https beside it' : ''}`,
      };
    },
  },
  {
    kinds: MONITORS,
    check(monitor) {
      for (const { endpoint, at: place } of endpointsOf(monitor)) {
        const [interval, timeout] = [seconds(endpoint.interval), seconds(endpoint.scrapeTimeout)];
        if (interval === undefined || timeout === undefined || timeout <= interval) continue;
        return {
          path: `${place}/scrapeTimeout`,
          message: `the timeout of ${String(endpoint.scrapeTimeout)} is longer than the interval of ${String(endpoint.interval)}: the operator leaves the monitor out`,
          hint: 'make it at most as long',
        };
      }
      return undefined;
    },
  },
  {
    kinds: ['monitoring.coreos.com/AlertmanagerConfig'],
    check(config) {
      const known = mapsAt(config, 'spec', 'receivers').flatMap((one) => textAt(one, 'name') ?? []);
      const unknown = routesOf(at(config, 'spec', 'route'), '/spec/route').find(({ receiver }) => !known.includes(receiver));
      if (unknown === undefined) return undefined;
      return {
        path: `${unknown.path}/receiver`,
        message: `no receiver is called '${unknown.receiver}': the operator leaves the configuration out`,
        hint: known.length > 0 ? thereIs(known) : 'write it',
      };
    },
  },
];

const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };

/** A duration of one part or several, `1m30s`; undefined for others. */
function seconds(duration: unknown): number | undefined {
  if (typeof duration !== 'string' || !/^(?:\d+(?:ms|[smh]))+$/.test(duration)) return undefined;
  return [...duration.matchAll(/(\d+)(ms|[smh])/g)].reduce((sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? 0), 0);
}

/** The receivers of a route and of those below it. */
function routesOf(route: unknown, path: string): readonly { readonly receiver: string; readonly path: string }[] {
  const receiver = textAt(route, 'receiver');
  const below = listAt(route, 'routes').flatMap((one, i) => routesOf(one, `${path}/routes/${i}`));
  return [...(receiver ? [{ receiver, path }] : []), ...below];
}
