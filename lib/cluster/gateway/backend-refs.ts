import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoizeIn } from '../../manifest/memoize';
import { mapsAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import type { Cluster } from '../cluster';
import { isProblem, Services } from '../routing/backend';
import type { PlainBackend } from '../routing/plain-backend';
import type { Condition } from './condition';
import { isGranted } from './grants';

/** A backend of a rule, and what is wrong with it. */
export interface BackendReference {
  /** JSON pointer: `/spec/rules/0/backendRefs/1`. */
  readonly at: string;
  readonly reference: ReadMap;
  readonly weight: number;
  /** Undefined for other kinds than Services, and where something is wrong. */
  readonly backend: PlainBackend | undefined;
  /** Why requests that are meant for it are answered with an error. */
  readonly problem: Condition | undefined;
}

/** The backends of a rule. @param rule JSON pointer: `/spec/rules/0` */
export function backendReferences(cluster: Cluster, route: Manifest, rule: ReadMap, pointer: string): readonly BackendReference[] {
  return mapsAt(rule, 'backendRefs').map((reference, i) => {
    const at = `${pointer}/backendRefs/${i}`;
    return { at, reference, weight: numberAt(reference, 'weight') ?? 1, ...resolve(cluster, route, reference, at) };
  });
}

/** What is wrong with any backend of a route. */
export const backendProblems = memoizeIn((cluster: Cluster, route: Manifest): readonly Condition[] =>
  mapsAt(route, 'spec', 'rules').flatMap((rule, i) =>
    backendReferences(cluster, route, rule, `/spec/rules/${i}`).flatMap(({ problem }) => problem ?? []),
  ),
);

function resolve(cluster: Cluster, route: Manifest, reference: ReadMap, at: string): Pick<BackendReference, 'backend' | 'problem'> {
  const [kind, group, name] = [textAt(reference, 'kind') ?? 'Service', textAt(reference, 'group') ?? '', textAt(reference, 'name') ?? ''];
  const fromNamespace = namespaceOf(route);
  const namespace = textAt(reference, 'namespace') || fromNamespace;
  const wrong = (reason: string, message: string, hint: string, isReported?: true): Pick<BackendReference, 'backend' | 'problem'> => ({
    backend: undefined,
    problem: { type: 'ResolvedRefs', status: false, reason, message, hint, at, ...(isReported ? { isReported } : {}) },
  });
  if (isGranted(cluster, { from: route.kind, fromNamespace, group, kind, namespace, name }) === false)
    return wrong(
      'RefNotPermitted',
      `${kind} ${namespace}/${name} is in another namespace, and no ReferenceGrant there permits it`,
      `write a ReferenceGrant in namespace ${namespace} from ${route.kind}s of ${fromNamespace} to ${kind}s`,
    );
  // Other kinds are extensions: what they are the controller knows.
  if (kind !== 'Service' || (group !== '' && group !== 'core')) return { backend: undefined, problem: undefined };
  const port = numberAt(reference, 'port');
  if (port === undefined)
    return wrong('UnsupportedProtocol', `no port of Service ${namespace}/${name} is named`, 'name a port of the Service', true);
  if (!cluster.hasLab()) return { backend: undefined, problem: undefined };
  const found = new Services(cluster).backend({ namespace, name, port, protocol: route.kind === 'UDPRoute' ? 'UDP' : 'TCP' }, true);
  if (isProblem(found)) return wrong('BackendNotFound', found.reason, found.hint ?? 'write it, or name another one', true);
  return { backend: found, problem: undefined };
}
