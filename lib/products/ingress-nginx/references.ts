import type { Cluster, Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import type { NamedInText } from '../../cluster/references/reference';
import { SERVICE_HINT } from '../../cluster/references/routes';
import { annotationPath } from '../rows';

const INGRESS = ['networking.k8s.io/Ingress'];
const annotation = (name: string) => annotationPath(`nginx.ingress.kubernetes.io/${name}`);

/** `name` or `namespace/name`. */
function named(text: string): readonly NamedInText[] {
  const [namespace, name] = text.split('/');
  return [namespace === undefined || name === undefined ? { name: text } : { name, namespace }];
}

/** Of a lab with another controller the annotations say nothing. */
const isOther = (cluster: Cluster) => cluster.ingress?.name !== 'nginx';

const RULE = {
  id: 'reference/annotated-object',
  severity: 'error',
  summary: 'the Secret, Service or ConfigMap that an annotation of an Ingress names exists',
} as const;

/** What annotations of an Ingress name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: RULE,
    to: 'Secret',
    ...SECRET_HINT,
    isFine: isOther,
    places: ['auth-secret', 'auth-tls-secret', 'proxy-ssl-secret'].map((name) => ({
      from: INGRESS,
      path: annotation(name),
      emptyIsNone: true,
      names: named,
    })),
  },
  {
    rule: RULE,
    to: 'Service',
    ...SERVICE_HINT,
    isFine: isOther,
    places: [{ from: INGRESS, path: annotation('default-backend'), emptyIsNone: true }],
  },
  {
    rule: RULE,
    to: 'ConfigMap',
    hint: 'write it',
    isFine: isOther,
    places: ['auth-proxy-set-headers', 'custom-headers'].map((name) => ({
      from: INGRESS,
      path: annotation(name),
      emptyIsNone: true,
      names: named,
    })),
  },
];
