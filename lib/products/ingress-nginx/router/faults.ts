import { push } from '../../../cluster/by-label';
import type { RouteFault, RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { identityOf, printIdentity } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { annotationAt } from './annotations';
import type { Location, Server } from './servers';

/** What is wrong with the routes of all hosts. @param backendOf where a location leads, or why it leads nowhere */
export function faultsOf(
  servers: ReadonlyMap<string, Server>,
  backendOf: (location: Location) => object | RoutingProblem,
): readonly RouteFault[] {
  const locations = [...servers.values()].flatMap((server) => server.locations);
  const unused = locations.flatMap((location): readonly RouteFault[] => {
    const found = backendOf(location);
    if (!isProblem(found)) return [];
    const { code, reason, hint = 'fix it, or remove the path' } = found;
    return [{ kind: 'unused', object: location.object, at: location.at, code, reason, hint }];
  });
  return [...unused, ...rewritten(locations), ...[...servers.values()].flatMap(turned)];
}

/** A group that no path has is empty: then every path arrives as the same one. */
function rewritten(locations: readonly Location[]): readonly RouteFault[] {
  const byObject = new Map<Manifest, Location[]>();
  for (const location of locations) push(byObject, location.object, location);
  return [...byObject].flatMap(([object, own]) => {
    const rewrite = own[0]?.annotations.rewrite ?? '';
    const wanted = Math.max(0, ...[...rewrite.matchAll(/\$(\d)/g)].map(([, group]) => Number(group)));
    const most = Math.max(0, ...own.map(({ path }) => groupsIn(path)));
    if (wanted <= most) return [];
    const there = most === 0 ? 'no path has a group in brackets' : `no path has more than ${most}`;
    const [path = '/'] = own.map((location) => location.path);
    return [
      {
        kind: 'rewrite-group',
        object,
        at: annotationAt('rewrite-target'),
        reason: `'${rewrite}' wants group ${wanted}, but ${there}: every request arrives as ${rewrite.replaceAll(/\$\d/g, '') || '/'}`,
        hint: `write a path such as ${path.replace(/\/?(?:\(.*)?$/, '')}(/|$)(.*), with pathType ImplementationSpecific`,
      },
    ];
  });
}

function groupsIn(path: string): number {
  return [...path.replaceAll(/\\.|\[[^\]]*\]/g, '').matchAll(/\((?!\?[:=!]|\?<[=!])/g)].length;
}

/** Once an Ingress has patterns for a host, the paths of other Ingresses for it are patterns too, and in any case of their letters. */
function turned({ host, patterns, locations }: Server): readonly RouteFault[] {
  if (!patterns) return [];
  const turning = locations.find(
    ({ annotations, path }) => annotations.useRegex || (annotations.rewrite !== undefined && annotations.rewrite !== path),
  );
  const other = locations.find((location) => location.object !== turning?.object && isChanged(location, turning?.object));
  if (!turning || !other) return [];
  const { annotations, object } = turning;
  return [
    {
      kind: 'patterns',
      object,
      at: annotationAt(annotations.useRegex ? 'use-regex' : 'rewrite-target'),
      reason: `it turns all paths of host '${host}' into patterns: ${other.type} ${other.path} of ${printIdentity(identityOf(other.object))} now answers all that begins so`,
      hint: 'give the paths with patterns a host of their own, or write the other ones as patterns that end with $',
    },
  ];
}

/** Whether a path means more as a pattern than it says. */
function isChanged({ object, type, path, annotations }: Location, turning: Manifest | undefined): boolean {
  if (object === turning || annotations.useRegex || annotations.rewrite !== undefined) return false;
  return type === 'Exact' || (type === 'Prefix' && !path.endsWith('/'));
}
