import type { HttpRoute } from '../../cluster/http-route';
import type { RouteKind } from '../../cluster/product';
import { parseTraefikRule, type TraefikRule } from '../../cluster/traefik-rule';
import { listAt, mapsAt, textAt } from '../../manifest/read';

/** IngressRoutes: each rule is a route. */
export const ingressRoutes: RouteKind = {
  kind: 'traefik.io/IngressRoute',
  routesOf(object, backendsBelow) {
    const named = listAt(object, 'spec', 'entryPoints').filter((name) => typeof name === 'string');
    const entryPoints = named.length > 0 ? named : undefined;
    return mapsAt(object, 'spec', 'routes').map((item, i): HttpRoute => {
      const [match, at] = [textAt(item, 'match'), `/spec/routes/${i}`];
      const hosts = match === undefined ? [] : hostsOfMatch(match);
      return { object, at, hosts, hostsAt: `${at}/match`, match, entryPoints, backends: backendsBelow(at) };
    });
  },
};

/** Hosts that a rule of Traefik names: of those that it excludes none. */
function hostsOfMatch(match: string): readonly string[] {
  const rule = parseTraefikRule(match, (name, args) => ({ hosts: name.toLowerCase() === 'host' ? args : [] }));
  return typeof rule === 'string' ? [] : [...hostsIn(rule)];
}

function hostsIn(rule: TraefikRule<{ readonly hosts: readonly string[] }>): readonly string[] {
  if (rule.op === 'is') return rule.hosts;
  return rule.op === 'not' ? [] : rule.of.flatMap(hostsIn);
}
