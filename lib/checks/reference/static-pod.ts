import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';
import { isStaticPod } from '../../manifest/static-pod';
import { isMap } from '../../manifest/tree';
import { definePodRule, NOTHING, type Report } from '../rule';
import { isGiven } from '../schema/constraints';

/** The first minor version whose kubelets refuse it, unless a feature gate of theirs is off; from the second on there is no gate. */
const SINCE = 34;
const GATE = 'PreventStaticPodAPIReferences';
const WITHOUT_GATE = 37;

/** The kubelet has a static pod from a file, without the API server, and refuses one that needs something of there. */
export const staticPod = definePodRule({
  id: 'reference/static-pod',
  severity: 'error',
  summary: 'static pods name no objects of the API server',
  check(pods, cluster) {
    if (pods.owner === undefined || !isStaticPod(pods.owner) || !isRefused(cluster)) return NOTHING;
    return [...ofPod(pods), ...ofContainers(pods), ...ofVolumes(pods)].map(
      ([path, what]): Report => ({
        path,
        message: `got a reference to a ${what}, which kubelets refuse in static pods since Kubernetes 1.${SINCE}`,
        hint: 'mount a file of the node (hostPath), write the value itself, or make it a Deployment or DaemonSet',
      }),
    );
  },
});

function isRefused({ lab, minor }: Cluster): boolean {
  return minor >= WITHOUT_GATE || (minor >= SINCE && lab?.featureGates?.[GATE] !== false);
}

type Named = readonly [path: string, what: string];

function ofPod({ at: pointer, spec }: Pods): readonly Named[] {
  const account = ['serviceAccountName', 'serviceAccount'].find((key) => (textAt(spec, key) ?? '') !== '');
  return [
    ...(account === undefined ? [] : [[`${pointer}/spec/${account}`, 'ServiceAccount'] as const]),
    ...(listAt(spec, 'imagePullSecrets').length > 0 ? [[`${pointer}/spec/imagePullSecrets`, 'Secret'] as const] : []),
    ...(listAt(spec, 'resourceClaims').length > 0 ? [[`${pointer}/spec/resourceClaims`, 'ResourceClaim'] as const] : []),
  ];
}

const SOURCES: Readonly<Record<string, string>> = {
  secretKeyRef: 'Secret',
  configMapKeyRef: 'ConfigMap',
  secretRef: 'Secret',
  configMapRef: 'ConfigMap',
};

function ofContainers({ containers }: Pods): readonly Named[] {
  return containers.flatMap(({ spec, at: pointer }) => [
    ...mapsAt(spec, 'env').flatMap((env, i) => namedIn(env.valueFrom, SOURCES, `${pointer}/env/${i}/valueFrom`)),
    ...mapsAt(spec, 'envFrom').flatMap((from, i) => namedIn(from, SOURCES, `${pointer}/envFrom/${i}`)),
  ]);
}

const VOLUMES: Readonly<Record<string, string>> = {
  configMap: 'ConfigMap',
  secret: 'Secret',
  csi: 'CSIDriver',
  glusterfs: 'Endpoints',
  persistentVolumeClaim: 'PersistentVolumeClaim',
  ephemeral: 'PersistentVolumeClaim',
  azureFile: 'Secret',
};
const PROJECTED: Readonly<Record<string, string>> = {
  configMap: 'ConfigMap',
  secret: 'Secret',
  serviceAccountToken: 'ServiceAccount',
  clusterTrustBundle: 'ClusterTrustBundle',
  podCertificate: 'PodCertificateRequest',
};
/** Storages that keep their logins in Secrets. */
const LOGINS = ['cephfs', 'cinder', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'];

function ofVolumes({ at: pointer, spec }: Pods): readonly Named[] {
  return mapsAt(spec, 'volumes').flatMap((volume, i) => {
    const here = `${pointer}/spec/volumes/${i}`;
    return [
      ...namedIn(volume, VOLUMES, here),
      ...mapsAt(volume, 'projected', 'sources').flatMap((source, j) => namedIn(source, PROJECTED, `${here}/projected/sources/${j}`)),
      ...LOGINS.filter((type) => at(volume, type, 'secretRef') !== undefined).map(
        (type) => [`${here}/${type}/secretRef`, 'Secret'] as const,
      ),
    ];
  });
}

function namedIn(source: unknown, kinds: Readonly<Record<string, string>>, pointer: string): readonly Named[] {
  if (!isMap(source)) return [];
  return Object.entries(kinds).flatMap(([key, what]): readonly Named[] => (isGiven(source, key) ? [[`${pointer}/${key}`, what]] : []));
}
