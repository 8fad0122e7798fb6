import type { Manifest } from '../../manifest/manifest';
import { mapsAt, textAt } from '../../manifest/read';
import type { Cluster } from '../cluster';
import type { GatewayPart } from '../product-parts';
import { type BackendReference, backendReferences } from './backend-refs';
import type { Condition } from './condition';
import { parentsOf, type RouteParent } from './parents';

/** What a controller says of a route at one of its parents. */
export interface ParentConditions {
  readonly parent: RouteParent;
  /** Undefined where it is not known. */
  readonly accepted: Condition | undefined;
  readonly resolvedRefs: Condition;
}

/** The conditions of a route, for each of its parents that a known controller has. */
export function routeConditions(cluster: Cluster, route: Manifest): readonly ParentConditions[] {
  return parentsOf(cluster, route).flatMap((parent) => {
    const part = parent.gateway?.controller?.part;
    return part ? [{ parent, accepted: parent.accepted, resolvedRefs: resolvedRefs(cluster, route, part) }] : [];
  });
}

/** Whether all that a route refers to is there and may be used. Of several problems the last one counts, as Traefik does it; the specification leaves it open. */
function resolvedRefs(cluster: Cluster, route: Manifest, part: GatewayPart<Cluster>): Condition {
  const problem = refusedBackends(cluster, route, part).at(-1);
  return problem ?? { type: 'ResolvedRefs', status: true, reason: 'ResolvedRefs', message: 'resolved', hint: '', at: '/spec/rules' };
}

/** What a controller finds wrong with the backends of a route. */
export function refusedBackends(cluster: Cluster, route: Manifest, part: GatewayPart<Cluster> | undefined): readonly Condition[] {
  return mapsAt(route, 'spec', 'rules').flatMap((rule, i) =>
    backendReferences(cluster, route, rule, `/spec/rules/${i}`).flatMap(
      (one) => one.problem ?? ofController(cluster, route, one, part) ?? [],
    ),
  );
}

function ofController(
  cluster: Cluster,
  route: Manifest,
  one: BackendReference,
  part: GatewayPart<Cluster> | undefined,
): Condition | undefined {
  const refused = (reason: string, message: string, hint: string): Condition => ({
    type: 'ResolvedRefs',
    status: false,
    reason,
    message,
    hint,
    at: one.at,
  });
  if (one.backend) {
    const found = part?.refusesBackend?.(cluster, route, one.backend);
    return found && refused(found.reason, found.message, found.hint);
  }
  const kind = textAt(one.reference, 'kind') ?? 'Service';
  if (part === undefined || kind === 'Service' || part.backendKinds?.includes(kind)) return undefined;
  return refused('InvalidKind', `kind ${kind} is no backend that the controller knows`, 'name a Service');
}
