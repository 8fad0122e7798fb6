import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import { STORAGE_CLASS, STORAGE_CLASS_HINT } from '../../cluster/references/storage';
import { type ReadMap, textAt } from '../../manifest/read';
import { OPERATOR_KEY, OPERATOR_OBJECT } from '../operators';

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

const PROMETHEUS = ['monitoring.coreos.com/Prometheus', 'monitoring.coreos.com/PrometheusAgent'];
const ALERTMANAGER = 'monitoring.coreos.com/Alertmanager';
/** Of which the operator makes a StatefulSet. */
const OWNERS = [...PROMETHEUS, ALERTMANAGER, 'monitoring.coreos.com/ThanosRuler'];

/** What monitors name. The operator leaves out a monitor as a whole whose Secret it does not find. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: { id: 'reference/monitor-secret', severity: 'error', summary: 'a Secret with which a monitor scrapes exists in its namespace' },
    to: 'Secret',
    ...SECRET_HINT,
    places: ENDPOINTS.flatMap(([kind, path]) =>
      CREDENTIALS.map((field) => ({ from: [`monitoring.coreos.com/${kind}`], path: `${path}${field}.name`, emptyIsNone: true })),
    ),
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'Secret',
    ...SECRET_HINT,
    guessedMissing: () => true,
    places: [
      ...['additionalScrapeConfigs', 'additionalAlertManagerConfigs', 'additionalAlertRelabelConfigs'].map((field) => ({
        from: PROMETHEUS,
        path: `spec.${field}.name`,
        emptyIsNone: true,
      })),
      { from: OWNERS, path: 'spec.secrets', emptyIsNone: true },
    ],
  },
  {
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'Secret',
    ...SECRET_HINT,
    guessedMissing: () => true,
    places: [{ from: [ALERTMANAGER], path: 'spec.configSecret', emptyIsNone: true, keys: () => 'alertmanager.yaml' }],
  },
  {
    // The operator ignores the whole configuration if it does not find the Secret.
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'Secret',
    ...SECRET_HINT,
    places: ['', '.httpConfig', '.httpConfig.basicAuth', '.httpConfig.authorization'].map((below) => ({
      from: ['monitoring.coreos.com/AlertmanagerConfig'],
      path: `spec.receivers.*.*.*${below}.*.name`,
      emptyIsNone: true,
      keys: 'key' as const,
      when: (holder: ReadMap) => textAt(holder, 'key') !== undefined,
    })),
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'ServiceAccount',
    hint: 'write it',
    guessedMissing: () => true,
    places: [{ from: OWNERS, path: 'spec.serviceAccountName', emptyIsNone: true }],
  },
  {
    rule: STORAGE_CLASS,
    to: 'storage.k8s.io/StorageClass',
    ...STORAGE_CLASS_HINT,
    places: [
      {
        from: OWNERS,
        path: 'spec.storage.volumeClaimTemplate.spec.storageClassName',
        emptyIsNone: true,
      },
    ],
  },
];
