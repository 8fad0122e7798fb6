import { findAnywhere } from '../../cluster/any-namespace';
import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import type { ReferencePlace } from '../../cluster/references/reference';
import { type ReadMap, textAt } from '../../manifest/read';
import { deliversOthers } from '../installed-in';
import { OPERATOR_KEY, OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

const GROUP = 'external-secrets.io';
const STORES = ['secretStoreRef', 'data.*.sourceRef.storeRef', 'dataFrom.*.sourceRef.storeRef'];
/** It makes an ExternalSecret in many namespaces, each of which has its own SecretStores. */
const MANY = `${GROUP}/ClusterExternalSecret`;

/** Where providers have their logins: selectors of a Secret and its key, in maps of every name. A certificate of an authority has a type beside them. */
const isSelector = (holder: ReadMap) => textAt(holder, 'key') !== undefined && textAt(holder, 'type') === undefined;
const LOGINS = ['*.*', '*.*.*', '*.*.*.*', '*.*.*.*.*'].map((path) => `spec.provider.${path}.name`);
const login = (from: string): readonly ReferencePlace[] =>
  LOGINS.map((path) => ({ from: [from], path, emptyIsNone: true, keys: 'key', when: isSelector }));

const ofKind = (kind: string) => (store: ReadMap) => (textAt(store, 'kind') || 'SecretStore') === kind;

function places(kind: string): readonly ReferencePlace[] {
  const when = ofKind(kind);
  return [
    ...STORES.flatMap((path) => [
      { from: [`${GROUP}/ExternalSecret`], path: `spec.${path}.name`, emptyIsNone: true, when },
      ...(kind === 'SecretStore' ? [] : [{ from: [MANY], path: `spec.externalSecretSpec.${path}.name`, emptyIsNone: true, when }]),
    ]),
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
      !deliversOthers(cluster) || writesOthers(cluster, named) || findAnywhere(cluster, `${GROUP}/SecretStore`, named.name) !== undefined,
    meant: (cluster, { name, from }) => {
      const store = cluster.find(`${GROUP}/SecretStore`, name, from?.metadata.namespace);
      return store && `there is SecretStore '${name}': name it by kind: SecretStore`;
    },
    places: places('ClusterSecretStore'),
  },
  {
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'Secret',
    ...SECRET_HINT,
    places: login(`${GROUP}/SecretStore`),
  },
  {
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'Secret',
    namespaced: 'beside-name',
    ...SECRET_HINT,
    guessedMissing: () => true,
    // Without a namespace it is in the namespace of each ExternalSecret.
    places: login(`${GROUP}/ClusterSecretStore`).map((place) => ({
      ...place,
      when: (holder) => isSelector(holder) && textAt(holder, 'namespace') !== undefined,
    })),
  },
  {
    rule: { id: 'reference/pushed-secret', severity: 'error', summary: 'the Secret that a PushSecret copies to a store exists' },
    to: 'Secret',
    hint: 'write it sealed, or declare it as made outside git',
    places: [{ from: [`${GROUP}/PushSecret`], path: 'spec.selector.secret.name', emptyIsNone: true }],
  },
];
