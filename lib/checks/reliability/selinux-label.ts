import { claimsOfPods, podsOfClaims } from '../../cluster/claims-of-pods';
import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { classOfClaim } from '../../cluster/volumes';
import type { Manifest } from '../../manifest/manifest';
import { at, entryOf, mapAt, textAt } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';

/** The first minor version whose kubelets mount volumes of every access mode with a label, by default. */
const SINCE = 37;
const GATE = 'SELinuxMount';

/** Volumes are mounted with one label: of two pods on a node that want others, the second never starts. A guess, as only some drivers and nodes have labels. */
export const seLinuxLabel = definePodRule({
  id: 'reliability/selinux-label',
  severity: 'warning',
  summary: 'pods that share a volume declare one SELinux label',
  check(pods, cluster) {
    const own = labelOf(pods);
    if (own === undefined || !(entryOf(cluster.lab?.featureGates ?? {}, GATE) ?? cluster.minor >= SINCE)) return NOTHING;
    return claimsOfPods(cluster, pods).flatMap(({ claim, at: path }) => {
      if (claim === undefined || !canHaveLabel(cluster, claim)) return [];
      for (const other of podsOfClaims(cluster).get(claim) ?? []) {
        // Said of those that come later.
        if (other === pods) return [];
        const others = labelOf(other);
        const what = others && differs(own, others);
        if (what === undefined) continue;
        const message = `${what} than ${other.object.kind} ${other.object.name}, with which it shares claim '${claim.metadata.name}': on one node, the second does not start if its driver mounts with labels`;
        return [{ path, message, hint: 'write the same seLinuxOptions in both, or seLinuxChangePolicy: Recursive in both' }];
      }
      return [];
    });
  },
});

/** What of a label a volume gets, and how it gets it. */
interface Label {
  readonly level: string;
  readonly policy: string;
}

/** The label of pods, if they or all of their containers declare one. */
function labelOf({ spec, containers }: Pods): Label | undefined {
  const ofPod = textAt(spec, 'securityContext', 'seLinuxOptions', 'level');
  const levels = new Set(containers.map((container) => textAt(container.spec, 'securityContext', 'seLinuxOptions', 'level') ?? ofPod));
  const [level] = levels;
  if (levels.size !== 1 || level === undefined) return undefined;
  return { level, policy: textAt(spec, 'securityContext', 'seLinuxChangePolicy') ?? 'MountOption' };
}

function differs(own: Label, other: Label): string | undefined {
  if (own.policy !== other.policy) return `got seLinuxChangePolicy ${own.policy}, another one`;
  if (own.policy === 'Recursive' || own.level === other.level) return undefined;
  return `got SELinux level '${own.level}', another one`;
}

/** Kinds of volumes that are never mounted with a label. */
const WITHOUT = ['hostPath', 'local', 'nfs'];

/** Whether it is a volume of a driver that may mount with labels. */
function canHaveLabel(cluster: Cluster, claim: Manifest): boolean {
  const name = textAt(claim, 'spec', 'volumeName');
  const volume = name === undefined ? undefined : cluster.find('PersistentVolume', name);
  if (volume && WITHOUT.some((type) => at(volume, 'spec', type) !== undefined)) return false;
  const known = classOfClaim(cluster, textAt(claim, 'spec', 'storageClassName'));
  const driver = textAt(volume, 'spec', 'csi', 'driver') ?? textAt(known?.written, 'provisioner') ?? known?.description?.provisioner;
  if (driver === undefined) return true;
  const written = cluster.find('storage.k8s.io/CSIDriver', driver);
  if (written !== undefined) return mapAt(written, 'spec').seLinuxMount === true;
  const provisioners = cluster.products.all.flatMap((product) => product.provisioners ?? []);
  return provisioners.find((one) => one.name === driver)?.mountsWithLabels ?? true;
}
