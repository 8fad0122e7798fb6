import { claim, pod, type Question, type Row, type Verdict } from './row.fixture';

const volume = (name: string, source: object) =>
  pod(name, { volumes: [{ name: 'a', ...source }] }, { volumeMounts: [{ name: 'a', mountPath: '/a' }] });
const projected = (name: string, source: object) => volume(name, { projected: { sources: [source] } });
const GATE = ['schema/feature-gate'];
const GIT = { gitRepo: { repository: 'https://git.example.com/a.git' } };
const DEAD = ['schema/dead-volume'];
const dead = (name: string, source: Readonly<Record<string, object>>): Question => ({
  what: Object.keys(source).join(),
  manifest: volume(`dead-${name}`, source),
  field: `/spec/volumes/0/${Object.keys(source).join()}`,
  from: { '1.33': 'warned' },
  rules: DEAD,
  stricter: 'no node mounts it: an error',
});

const SNAPSHOT = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' };
const POPULATOR = { apiGroup: 'example.com', kind: 'Populator', name: 'a' };
const source = (name: string, what: string, spec: Readonly<Record<string, object>>, verdict: Verdict): Question => ({
  what,
  manifest: claim(name, spec),
  field: `/spec/${Object.keys(spec).join()}`,
  from: { '1.33': verdict },
  rules: GATE,
});

/** What is wrong with them once they are read. */
const BUNDLES: readonly (readonly [what: string, bundle: object, field: string])[] = [
  ['a bundle by name and signer', { name: 'a', signerName: 'example.com/a' }, ''],
  ['a bundle of no signer', { signerName: 'nobody' }, '/signerName'],
  ['a bundle with labels and a name', { name: 'a', labelSelector: {} }, '/labelSelector'],
  ['a bundle at an absolute path', { name: 'a', path: '/a' }, '/path'],
];
const CERTIFICATES: readonly (readonly [what: string, certificate: object, field: string])[] = [
  ['a certificate of no signer', { signerName: 'nobody' }, '/signerName'],
  ['a certificate with an unknown key', { keyType: 'RSA1' }, '/keyType'],
  ['a certificate for a minute', { maxExpirationSeconds: 60 }, '/maxExpirationSeconds'],
  ['a certificate above the mount', { credentialBundlePath: '../a' }, '/credentialBundlePath'],
];

/** Volumes and claims. */
export const VOLUMES: readonly Row[] = [
  {
    change: '`gitRepo` volumes',
    how: 'not mounted from 1.33, unless a feature gate is on; that is gone in 1.36',
    by: ['schema/dead-volume'],
    questions: [dead('git', GIT)],
    source: 'https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo',
    cases: [
      {
        what: 'mounted on 1.35, where the lab says that the gate is on',
        manifests: [volume('git', GIT)],
        lab: { kubernetes: '1.35.2', featureGates: { GitRepoVolumeDriver: true } },
        says: [],
      },
      {
        what: 'not on 1.36, whatever it says',
        manifests: [volume('git', GIT)],
        lab: { kubernetes: '1.36.2', featureGates: { GitRepoVolumeDriver: true } },
        says: DEAD,
      },
    ],
  },
  {
    change: 'volumes of CephFS, RBD, GlusterFS and Flocker in the tree',
    how: 'not mounted from 1.31',
    by: ['schema/dead-volume'],
    questions: [
      dead('cephfs', { cephfs: { monitors: ['a'] } }),
      dead('rbd', { rbd: { monitors: ['a'], image: 'a' } }),
      dead('glusterfs', { glusterfs: { endpoints: 'a', path: 'a' } }),
      dead('flocker', { flocker: { datasetName: 'a' } }),
    ],
    source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  },
  {
    change: 'image volumes',
    how: 'dropped with their mounts on 1.33 and 1.34, kept from 1.35',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'a volume of an image',
        manifest: volume('image-1', { image: { reference: 'registry.example.com/data:1.0' } }),
        field: '/spec/volumes/0/image',
        from: { '1.33': 'dropped', '1.35': 'taken' },
        rules: GATE,
      },
      {
        what: 'a volume of no image',
        manifest: volume('image-2', { image: { pullPolicy: 'Always' } }),
        field: '/spec/volumes/0/image',
        names: /image\.reference/,
        from: { '1.33': 'dropped', '1.35': 'refused' },
        rules: [...GATE, 'schema/volumes'],
      },
    ],
  },
  {
    change: 'projected `clusterTrustBundle` and `podCertificate`',
    how: 'dropped up to 1.36, and then a source without content is refused; kept from 1.37',
    by: ['schema/feature-gate', 'schema/volumes'],
    questions: [
      {
        what: 'a bundle',
        manifest: projected('projected-1', { clusterTrustBundle: { name: 'a', path: 'a' } }),
        field: '/spec/volumes/0/projected/sources/0/clusterTrustBundle',
        from: { '1.33': 'dropped', '1.37': 'taken' },
        rules: GATE,
      },
      {
        what: 'a certificate of the pod',
        manifest: projected('projected-2', {
          podCertificate: { signerName: 'example.com/a', keyType: 'ED25519', credentialBundlePath: 'a' },
        }),
        field: '/spec/volumes/0/projected/sources/0/podCertificate',
        from: { '1.33': 'refused', '1.34': 'dropped', '1.37': 'taken' },
        rules: [...GATE, 'schema/unknown-field'],
      },
      ...BUNDLES.map(
        ([what, bundle, field], i): Question => ({
          what,
          manifest: projected(`projected-${i + 3}`, { clusterTrustBundle: { path: 'a', ...bundle } }),
          field: `/spec/volumes/0/projected/sources/0/clusterTrustBundle${field}`,
          from: { '1.33': 'dropped', '1.37': 'refused' },
          rules: [...GATE, 'schema/volumes'],
        }),
      ),
      ...CERTIFICATES.map(
        ([what, certificate, field], i): Question => ({
          what,
          manifest: projected(`projected-${i + 20}`, {
            podCertificate: { signerName: 'example.com/a', keyType: 'ED25519', credentialBundlePath: 'a', ...certificate },
          }),
          field: `/spec/volumes/0/projected/sources/0/podCertificate${field}`,
          names: new RegExp(`podCertificate("$|.*${field.slice(1)})`, 'i'),
          from: { '1.33': 'refused', '1.34': 'dropped', '1.37': 'refused' },
          rules: [...GATE, 'schema/unknown-field', 'schema/volumes'],
        }),
      ),
    ],
  },
  {
    change: '`dataSourceRef.namespace` of a claim',
    how: 'dropped with the whole reference on 1.37 too, unless a feature gate is on',
    by: ['schema/feature-gate'],
    questions: [
      source('source-1', 'a snapshot of another namespace', { dataSourceRef: { ...SNAPSHOT, namespace: 'other' } }, 'dropped'),
      source('source-2', 'one of its own', { dataSourceRef: SNAPSHOT }, 'taken'),
    ],
  },
  {
    change: '`dataSource` of a claim: another kind than a claim or a snapshot',
    how: 'dropped in all versions; `dataSourceRef` takes any kind',
    by: ['schema/feature-gate'],
    questions: [
      source('source-3', 'of another kind', { dataSource: POPULATOR }, 'dropped'),
      source('source-4', 'a snapshot', { dataSource: SNAPSHOT }, 'taken'),
      source('source-5', 'of another kind, by reference', { dataSourceRef: POPULATOR }, 'taken'),
    ],
  },
  {
    change: '`volumeAttributesClassName` of a claim',
    how: 'dropped on 1.33, kept from 1.34',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'a class',
        manifest: claim('attributes-1', { volumeAttributesClassName: 'gold' }),
        field: '/spec/volumeAttributesClassName',
        from: { '1.33': 'dropped', '1.34': 'taken' },
        rules: GATE,
      },
    ],
  },
];
