import type { Reference } from '../../cluster/cluster';
import type { ReferencePlace } from '../../cluster/references/reference';
import { type ReadMap, textAt } from '../../manifest/read';
import { writesOthers } from '../rows';

const GROUP = 'external-secrets.io';
const STORES = ['secretStoreRef', 'data.*.sourceRef.storeRef', 'dataFrom.*.sourceRef.storeRef'];
const ofKind = (kind: string) => (store: ReadMap) => (textAt(store, 'kind') || 'SecretStore') === kind;

function places(kind: string): readonly ReferencePlace[] {
  const when = ofKind(kind);
  return [
    ...STORES.map((path) => ({ from: [`${GROUP}/ExternalSecret`], path: `spec.${path}.name`, emptyIsNone: true, when })),
    { from: [`${GROUP}/PushSecret`], path: 'spec.secretStoreRefs.*.name', emptyIsNone: true, when },
  ];
}

/** What its kinds name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: { id: 'reference/secret-store', severity: 'error', summary: 'the SecretStore that an ExternalSecret reads from exists' },
    to: `${GROUP}/SecretStore`,
    hint: 'write it, or name a ClusterSecretStore with kind: ClusterSecretStore',
    meant: (cluster, { name }) =>
      cluster.find(`${GROUP}/ClusterSecretStore`, name) && `there is ClusterSecretStore '${name}': name it by kind: ClusterSecretStore`,
    places: places('SecretStore'),
  },
  {
    rule: {
      id: 'reference/cluster-secret-store',
      severity: 'warning',
      summary: 'the ClusterSecretStore that an ExternalSecret reads from exists',
    },
    to: `${GROUP}/ClusterSecretStore`,
    ofCluster: true,
    hint: 'write it',
    guessedMissing: (cluster, named) =>
      writesOthers(cluster, named) || cluster.ofKind(`${GROUP}/SecretStore`).some(({ metadata }) => metadata.name === named.name),
    meant: (cluster, { name, from }) => {
      const store = cluster.find(`${GROUP}/SecretStore`, name, from?.metadata.namespace);
      return store && `there is SecretStore '${name}': name it by kind: SecretStore`;
    },
    places: places('ClusterSecretStore'),
  },
  {
    rule: { id: 'reference/pushed-secret', severity: 'error', summary: 'the Secret that a PushSecret copies to a store exists' },
    to: 'Secret',
    hint: 'write it sealed, or declare it as made outside git',
    places: [{ from: [`${GROUP}/PushSecret`], path: 'spec.selector.secret.name', emptyIsNone: true }],
  },
];
