import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { defineProduct } from '../define-product';
import { namespaceOfProgram, readIn } from '../installed-in';
import { NAMESPACE } from './namespace';
import { REFERENCES, SOURCE_LABEL } from './references';
import { volumeReplicas } from './volume-replicas';

/** It copies labels of a claim to its volume only if the claim is to be the source of them. */
const jobsWithoutSource: UnreadCheck<Cluster> = {
  kinds: ['PersistentVolumeClaim'],
  check({ metadata }) {
    const labels = textsAt(metadata, 'labels');
    const job = Object.keys(labels).find((label) => /^recurring-job(?:-group)?\.longhorn\.io\/(?!source$)/.test(label));
    if (job === undefined || labels[SOURCE_LABEL] === 'enabled') return undefined;
    return {
      path: pointer(['metadata', 'labels', job]),
      message: `Longhorn does not read ${job} of a claim without the label ${SOURCE_LABEL}`,
      hint: `add the label ${SOURCE_LABEL}: enabled`,
    };
  },
};

const KINDS = ['BackingImage', 'BackupTarget', 'RecurringJob', 'Setting', 'Volume'].map((kind) => `longhorn.io/${kind}`);

/** Longhorn. */
export const longhorn = defineProduct({
  name: 'longhorn',
  title: 'Longhorn',
  unread: [jobsWithoutSource, readIn('Longhorn', KINDS, (cluster) => namespaceOfProgram(cluster, 'longhorn', { usual: NAMESPACE }))],
  rules: [volumeReplicas],
  references: REFERENCES,
  facts: [
    {
      summary: 'it does not read the API group longhorn.rancher.io, which its predecessor had: its kinds are of longhorn.io/v1beta2',
      source: 'https://github.com/longhorn/longhorn-manager/blob/master/k8s/pkg/apis/longhorn/v1beta2/register.go',
      versions: 'v1.3 and newer',
      read: '2026-11-29',
    },
    {
      summary: 'its volumes are made at once, can grow, and can be mounted by several nodes over NFS',
      source: 'https://longhorn.io/docs/1.11.2/nodes-and-volumes/volumes/rwx-volumes/',
      versions: 'v1.9 and newer',
      read: '2026-11-29',
    },
    {
      summary: 'two replicas of a volume are never on one node, unless replica-soft-anti-affinity is on',
      source: 'https://longhorn.io/docs/1.11.2/references/settings/',
      versions: 'v1.9 and newer',
      read: '2026-11-29',
    },
    {
      summary: 'a volume of a single node is a block device, with ext4 unless its class says otherwise',
      source: 'https://longhorn.io/docs/1.11.2/references/storage-class-parameters/',
      versions: 'v1.9 and newer',
      read: '2026-11-29',
    },
  ],
  provisioners: [{ name: 'driver.longhorn.io', blockDevice: true, accessModes: ['ReadWriteOnce', 'ReadWriteMany', 'ReadWriteOncePod'] }],
  renamedGroups: ({ lab }) => (lab ? { 'longhorn.rancher.io': 'longhorn.io/v1beta2' } : {}),
});
