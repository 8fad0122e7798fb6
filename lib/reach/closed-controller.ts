import { policyOf } from '../cluster/policies';
import type { ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import type { ReachContext } from './context';
import { controllerEndpoints } from './endpoints';
import type { Hop } from './trace';

/** Policies that let nothing in to the ingress controller. */
export interface ClosedController {
  readonly by: ObjectIdentity;
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

/** Who asks: any address will do, since policies without a rule let nobody in. */
const ANYBODY = { cidr: '0.0.0.0/0' } as const;

/** The policy that blocks all ingress to the ingress controller, whatever the address and port; undefined if none does. */
export const closedController = memoize((context: ReachContext): ClosedController | undefined => {
  const { cluster, lab, policies } = context;
  for (const { displayName, policyEndpoint } of controllerEndpoints(context)) {
    const { ingress } = policies.verdict(ANYBODY, policyEndpoint, { port: 1, protocol: 'TCP' });
    if (ingress.because !== 'policies') continue;
    const [by] = ingress.policies;
    const manifests = ingress.policies.map(({ name, namespace }) => cluster.find('networking.k8s.io/NetworkPolicy', name, namespace));
    if (by === undefined || manifests.some((policy) => policy === undefined || (policyOf(policy).ingress ?? []).length > 0)) continue;
    const message = `blocks all ingress to ${displayName} in namespace ${lab.ingress.namespace}, so no request from outside gets there`;
    const hint = `add a policy there that allows ingress to ${displayName} from anywhere`;
    return { by, at: '/spec', message, hint };
  }
  return undefined;
});

/** The same as a hop, for what comes from outside. */
export function closedControllerHop(context: ReachContext): Hop | undefined {
  const closed = closedController(context);
  return (
    closed && { kind: 'policy', result: 'dead', code: 'blocked', ...closed, message: `NetworkPolicy ${closed.by.name} ${closed.message}` }
  );
}
