/** Labels of nodes that have another name by now, and what to write. The API server has the same list. */
export const NODE_LABELS: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/arch': "write 'kubernetes.io/arch'",
  'beta.kubernetes.io/os': "write 'kubernetes.io/os'",
  'failure-domain.beta.kubernetes.io/region': "write 'topology.kubernetes.io/region'",
  'failure-domain.beta.kubernetes.io/zone': "write 'topology.kubernetes.io/zone'",
  'beta.kubernetes.io/instance-type': "write 'node.kubernetes.io/instance-type'",
  'app.kubernetes.io/created-by': 'remove it',
  'scheduler.alpha.kubernetes.io/preferAvoidPods': 'use taints and tolerations',
  'node-role.kubernetes.io/master': "write 'node-role.kubernetes.io/control-plane'",
};

/** Annotations of pods that nothing reads any more. */
export const ANNOTATIONS: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'use priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'use securityContext.sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'use securityContext.sysctls',
};

/** Annotations of other objects, by kind. */
export const OBJECT_ANNOTATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PersistentVolume: {
    'volume.beta.kubernetes.io/storage-class': 'use storageClassName',
    'volume.beta.kubernetes.io/mount-options': 'use mountOptions',
  },
  PersistentVolumeClaim: { 'volume.beta.kubernetes.io/storage-class': 'use storageClassName' },
  Service: { 'service.kubernetes.io/topology-aware-hints': "use the annotation 'service.kubernetes.io/topology-mode'" },
  ServiceAccount: { 'kubernetes.io/enforce-mountable-secrets': 'separate what may not see a Secret by namespaces' },
};

/** Volume types whose driver is gone, or is off unless the nodes turn it on. */
export const VOLUMES: Readonly<Record<string, string>> = {
  cephfs: 'does not work since Kubernetes 1.31',
  flocker: 'does not work since Kubernetes 1.25',
  gitRepo: 'is deprecated, and turned off by default since Kubernetes 1.33',
  glusterfs: 'does not work since Kubernetes 1.26',
  photonPersistentDisk: 'does not work since Kubernetes 1.16',
  quobyte: 'does not work since Kubernetes 1.25',
  rbd: 'does not work since Kubernetes 1.31',
  scaleIO: 'does not work since Kubernetes 1.22',
  storageos: 'does not work since Kubernetes 1.25',
};
