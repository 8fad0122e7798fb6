import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { HttpRoute, type HttpRouteSpecRules, toJson_HttpRouteSpec } from '../../../imports/gateway.networking.k8s.io';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { AppChart } from '../../lab/app-chart';
import { GROUP, type LabGateway, type Parent } from './lab-gateway';

interface HttpRouteParts {
  readonly app: AppChart;
  readonly gateway: LabGateway;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly host: string | undefined;
  readonly parents: readonly Parent[];
  readonly rules: readonly HttpRouteSpecRules[];
}

/** An HTTPRoute; what the API server would add is written, since Argo CD compares lists as a whole. */
export function httpRouteObject(
  scope: Construct,
  id: string,
  { app, gateway, name, labels, host, parents, rules }: HttpRouteParts,
): ApiObject {
  const namespace = app.appNamespace === gateway.namespace ? {} : { namespace: gateway.namespace };
  const refs = () =>
    parents.map((one) => ({ group: GROUP, kind: 'Gateway', name: gateway.name, ...namespace, sectionName: gateway.sectionOf(one) }));
  return new ApiObject(scope, id, {
    ...HttpRoute.GVK,
    metadata: { name, namespace: app.appNamespace, ...(labels ? { labels: { ...labels } } : {}), ...lateCrd(app, GROUP) },
    // Asked for at synthesis: another route may bring a certificate for the host.
    spec: Lazy.any({
      produce: () => toJson_HttpRouteSpec({ parentRefs: refs(), ...(host === undefined ? {} : { hostnames: [host] }), rules: [...rules] }),
    }),
  });
}
