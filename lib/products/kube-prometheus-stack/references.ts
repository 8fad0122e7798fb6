import type { Reference } from '../../cluster/cluster';
import { SECRET_FIX } from '../../cluster/references/pods';
import { STORAGE_CLASS, STORAGE_CLASS_FIX } from '../../cluster/references/storage';

const ENDPOINTS: readonly (readonly [kind: string, path: string])[] = [
  ['ServiceMonitor', 'spec.endpoints.*.'],
  ['PodMonitor', 'spec.podMetricsEndpoints.*.'],
  ['Probe', 'spec.'],
];
const CREDENTIALS = [
  'bearerTokenSecret',
  'basicAuth.username',
  'basicAuth.password',
  'authorization.credentials',
  'oauth2.clientSecret',
  'oauth2.clientId.secret',
  'tlsConfig.ca.secret',
  'tlsConfig.cert.secret',
  'tlsConfig.keySecret',
];

/** What monitors name. The operator leaves out a monitor as a whole whose Secret it does not find. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: { id: 'reference/monitor-secret', severity: 'error', summary: 'a Secret with which a monitor scrapes exists in its namespace' },
    to: 'Secret',
    ...SECRET_FIX,
    places: ENDPOINTS.flatMap(([kind, path]) =>
      CREDENTIALS.map((field) => ({ from: [`monitoring.coreos.com/${kind}`], path: `${path}${field}.name`, emptyIsNone: true })),
    ),
  },
  {
    rule: STORAGE_CLASS,
    to: 'storage.k8s.io/StorageClass',
    ...STORAGE_CLASS_FIX,
    places: [
      {
        from: ['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'].map((kind) => `monitoring.coreos.com/${kind}`),
        path: 'spec.storage.volumeClaimTemplate.spec.storageClassName',
        emptyIsNone: true,
      },
    ],
  },
];
