import type { ApiObjectProps } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart } from '../../lab/app-chart';
import type { ResolvedPath, ResolvedRoute } from './resolved';

/** A route as an Ingress, which every ingress controller reads. */
export function ingressObject({ lab, appNamespace: namespace }: AppChart, route: ResolvedRoute): ApiObjectProps {
  const { name, host, labels, tls, annotations, paths } = route;
  const hosts = host === undefined ? {} : { hosts: [host] };
  return k8s.KubeIngress.manifest({
    metadata: {
      name,
      namespace,
      ...(labels ? { labels: { ...labels } } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    spec: {
      ingressClassName: lab.ingress.className,
      rules: [{ ...(host === undefined ? {} : { host }), http: { paths: paths.map(ingressPath) } }],
      ...(tls ? { tls: [{ ...hosts, ...(tls.secret === undefined ? {} : { secretName: tls.secret }) }] } : {}),
    },
  });
}

function ingressPath({ path, type, backend }: ResolvedPath): k8s.HttpIngressPath {
  return { path, pathType: type, backend: { service: { name: backend.service, port: { number: backend.port } } } };
}
