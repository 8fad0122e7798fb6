import type { Manifest } from '../../lib/manifest/manifest';

const metadata = { name: 'base', namespace: 'default' };
const labels = { app: 'base' };
const selector = { matchLabels: labels };

const probe = {
  httpGet: { path: '/', port: 80 },
  initialDelaySeconds: 1,
  timeoutSeconds: 1,
  periodSeconds: 1,
  successThreshold: 1,
  failureThreshold: 1,
  terminationGracePeriodSeconds: 5,
};

/** With as much in it as goes together. */
const podSpec = {
  activeDeadlineSeconds: 10,
  tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }],
  os: { name: 'linux' },
  securityContext: { runAsUser: 1, runAsGroup: 1, fsGroup: 1, supplementalGroups: [1], seLinuxChangePolicy: 'Recursive' },
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }] },
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } },
      ],
    },
    podAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, podAffinityTerm: { topologyKey: 'a', labelSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } } },
      ],
    },
  },
  topologySpreadConstraints: [{ maxSkew: 1, minDomains: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', labelSelector: selector }],
  containers: [
    {
      name: 'base',
      image: 'base:1',
      ports: [{ containerPort: 80, hostPort: 80 }],
      livenessProbe: probe,
      readinessProbe: { tcpSocket: { port: 80 } },
      startupProbe: { grpc: { port: 80 } },
      resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
      resources: { limits: { cpu: '1' } },
      securityContext: { runAsUser: 1, runAsGroup: 1 },
      volumeMounts: [{ name: 'config', mountPath: '/a', readOnly: true, recursiveReadOnly: 'Disabled' }],
    },
  ],
  volumes: [
    { name: 'config', configMap: { name: 'a', defaultMode: 256, items: [{ key: 'a', path: 'a', mode: 256 }] } },
    { name: 'secret', secret: { secretName: 'a', defaultMode: 256 } },
    { name: 'api', downwardAPI: { defaultMode: 256, items: [{ path: 'a', mode: 256, fieldRef: { fieldPath: 'metadata.name' } }] } },
    { name: 'projected', projected: { defaultMode: 256, sources: [{ serviceAccountToken: { path: 'a', expirationSeconds: 600 } }] } },
  ],
};

const container = { name: 'base', image: 'base:1' };
const template = { metadata: { labels }, spec: { containers: [container] } };
const job = { metadata: { labels }, spec: { containers: [container], restartPolicy: 'Never' } };
const target = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'base' };
const webhook = {
  name: 'a.example.com',
  admissionReviewVersions: ['v1'],
  sideEffects: 'None',
  timeoutSeconds: 1,
  reinvocationPolicy: 'Never',
  clientConfig: { service: { name: 'a', namespace: 'a', port: 443 } },
  rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'], scope: '*' }],
};
const { reinvocationPolicy: _, ...validatingWebhook } = webhook;

/** Good objects, one or two a kind; each case of stricter.ts makes one of them bad in one place. */
export const BASES: Readonly<Record<string, Manifest>> = {
  pod: { apiVersion: 'v1', kind: 'Pod', metadata, spec: podSpec },
  deployment: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      replicas: 1,
      minReadySeconds: 1,
      revisionHistoryLimit: 1,
      progressDeadlineSeconds: 60,
      selector,
      template,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 1 } },
    },
  },
  replicaSet: { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata, spec: { replicas: 1, minReadySeconds: 1, selector, template } },
  controller: { apiVersion: 'v1', kind: 'ReplicationController', metadata, spec: { replicas: 1, selector: labels, template } },
  daemonSet: {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: {
      minReadySeconds: 1,
      revisionHistoryLimit: 1,
      selector,
      template,
      updateStrategy: { rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } },
    },
  },
  statefulSet: {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata,
    spec: {
      replicas: 1,
      minReadySeconds: 1,
      ordinals: { start: 1 },
      serviceName: 'a',
      selector,
      template,
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    },
  },
  job: {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata,
    spec: { parallelism: 1, completions: 1, backoffLimit: 1, activeDeadlineSeconds: 1, ttlSecondsAfterFinished: 1, template: job },
  },
  cronJob: {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata,
    spec: {
      schedule: '0 0 * * *',
      startingDeadlineSeconds: 60,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 1,
      jobTemplate: { spec: { template: job } },
    },
  },
  podTemplate: { apiVersion: 'v1', kind: 'PodTemplate', metadata, template },
  service: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: {
      type: 'NodePort',
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 10 } },
      ports: [{ port: 80, targetPort: 80, nodePort: 30123 }],
    },
  },
  clusterIp: { apiVersion: 'v1', kind: 'Service', metadata, spec: { ports: [{ port: 80 }] } },
  storageClass: { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'base' }, provisioner: 'example.com/a' },
  endpoints: { apiVersion: 'v1', kind: 'Endpoints', metadata, subsets: [{ addresses: [{ ip: '192.0.2.1' }], ports: [{ port: 80 }] }] },
  ingress: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata,
    spec: { rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 80 } } } }] } }] },
  },
  ingressClass: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: { name: 'base' },
    spec: { controller: 'example.com/a', parameters: { kind: 'A', name: 'a', namespace: 'a', scope: 'Namespace' } },
  },
  networkPolicy: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata,
    spec: { podSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] }, ingress: [{ ports: [{ port: 80, endPort: 90 }] }] },
  },
  claim: {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata,
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  },
  volume: {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'base' },
    spec: { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' }, hostPath: { path: '/a' } },
  },
  budget: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { selector, maxUnavailable: 1 } },
  budgetOfMin: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { selector, minAvailable: 1 } },
  autoscaler: {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: {
      scaleTargetRef: target,
      minReplicas: 1,
      maxReplicas: 2,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } }],
      behavior: {
        scaleUp: { selectPolicy: 'Max', stabilizationWindowSeconds: 1, policies: [{ type: 'Pods', value: 1, periodSeconds: 1 }] },
      },
    },
  },
  oldAutoscaler: {
    apiVersion: 'autoscaling/v1',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: { scaleTargetRef: target, minReplicas: 1, maxReplicas: 2, targetCPUUtilizationPercentage: 50 },
  },
  priorityClass: { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'base' }, value: 1 },
  role: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata,
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
  },
  binding: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
    subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'a' }],
  },
  lease: { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata, spec: { leaseDurationSeconds: 1 } },
  mutating: {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: 'base' },
    webhooks: [webhook],
  },
  validating: {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'base' },
    webhooks: [validatingWebhook],
  },
  policy: {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'base' },
    spec: {
      matchConstraints: { resourceRules: webhook.rules },
      validations: [{ expression: 'true' }],
    },
  },
  policyBinding: {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'base' },
    spec: { policyName: 'a', validationActions: ['Deny'], paramRef: { name: 'a', parameterNotFoundAction: 'Allow' } },
  },
  crd: {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Cluster',
      names: { kind: 'Thing', plural: 'things' },
      conversion: {
        strategy: 'Webhook',
        webhook: { conversionReviewVersions: ['v1'], clientConfig: { service: { name: 'a', namespace: 'a', port: 443 } } },
      },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
    },
  },
  apiService: {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: 'v1.a.example.com' },
    spec: {
      group: 'a.example.com',
      version: 'v1',
      groupPriorityMinimum: 1,
      versionPriority: 1,
      insecureSkipTLSVerify: true,
      service: { name: 'a', namespace: 'a', port: 443 },
    },
  },
  driver: {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIDriver',
    metadata: { name: 'base' },
    spec: { fsGroupPolicy: 'File', volumeLifecycleModes: ['Persistent'] },
  },
  priorityLevel: {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'PriorityLevelConfiguration',
    metadata: { name: 'base' },
    spec: { type: 'Limited', limited: { nominalConcurrencyShares: 1, limitResponse: { type: 'Reject' } } },
  },
  flowSchema: {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'FlowSchema',
    metadata: { name: 'base' },
    spec: {
      matchingPrecedence: 2,
      priorityLevelConfiguration: { name: 'a' },
      distinguisherMethod: { type: 'ByUser' },
      rules: [
        {
          subjects: [{ kind: 'ServiceAccount', serviceAccount: { name: 'a', namespace: 'a' } }],
          nonResourceRules: [{ verbs: ['get'], nonResourceURLs: ['/a'] }],
        },
      ],
    },
  },
};
