import type { ApiObjectProps } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart } from '../../lab/app-chart';
import type { RequestedPath, RequestedRoute } from '../../lab/requested-route';

/** A route as an Ingress, which every ingress controller reads. @param annotations options of the ingress controller, and the issuer */
export function ingressObject(
  { lab, appNamespace: namespace }: AppChart,
  { name, host, labels, tls, paths }: RequestedRoute,
  annotations: Record<string, string>,
): ApiObjectProps {
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

function ingressPath({ path, type, service, port }: RequestedPath): k8s.HttpIngressPath {
  return { path, pathType: type, backend: { service: { name: service, port: { number: port } } } };
}
