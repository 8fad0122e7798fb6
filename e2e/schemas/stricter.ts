/** A place of a good object that is made bad; `gone` is no value. */
export type Case = readonly [base: string, pointer: string, value: unknown];

/** No value: the field is taken out. */
export const GONE = Symbol('gone');

const WORD = 'Nonsense';
const TERM = '/spec/affinity/nodeAffinity';
const POD = '/spec/containers/0';

/** Fields that our schemas require and OpenAPI documents don't, each with what proves it. */
export const REQUIRED: Readonly<Record<string, Case>> = {
  'Deployment.spec': ['deployment', '/spec', GONE],
  'ReplicaSet.spec': ['replicaSet', '/spec', GONE],
  'ReplicaSetSpec.template': ['replicaSet', '/spec/template', GONE],
  'DaemonSet.spec': ['daemonSet', '/spec', GONE],
  'StatefulSet.spec': ['statefulSet', '/spec', GONE],
  'Job.spec': ['job', '/spec', GONE],
  'CronJob.spec': ['cronJob', '/spec', GONE],
  'Pod.spec': ['pod', '/spec', GONE],
  'PodTemplate.template': ['podTemplate', '/template', GONE],
  'PodTemplateSpec.spec': ['deployment', '/spec/template/spec', GONE],
  'Container.image': ['pod', `${POD}/image`, GONE],
  'Service.spec': ['service', '/spec', GONE],
  'Ingress.spec': ['ingress', '/spec', GONE],
  'PersistentVolume.spec': ['volume', '/spec', GONE],
  'PersistentVolumeSpec.accessModes': ['volume', '/spec/accessModes', GONE],
  'PersistentVolumeSpec.capacity': ['volume', '/spec/capacity', GONE],
  'PersistentVolumeClaim.spec': ['claim', '/spec', GONE],
  'PersistentVolumeClaimSpec.accessModes': ['claim', '/spec/accessModes', GONE],
  'PersistentVolumeClaimSpec.resources': ['claim', '/spec/resources', GONE],
  'HorizontalPodAutoscaler.spec': ['autoscaler', '/spec', GONE],
};

/** Words that our schemas restrict a field to and OpenAPI documents don't. */
export const WORDS: Readonly<Record<string, Case>> = {
  'LabelSelectorRequirement.operator': ['networkPolicy', '/spec/podSelector/matchExpressions/0/operator', WORD],
  'RoleRef.kind': ['binding', '/roleRef/kind', WORD],
  'Subject.kind': ['binding', '/subjects/0/kind', WORD],
  'HPAScalingRules.selectPolicy': ['autoscaler', '/spec/behavior/scaleUp/selectPolicy', WORD],
  'HPAScalingPolicy.type': ['autoscaler', '/spec/behavior/scaleUp/policies/0/type', WORD],
  'MetricSpec.type': ['autoscaler', '/spec/metrics/0/type', WORD],
  'MetricTarget.type': ['autoscaler', '/spec/metrics/0/resource/target/type', WORD],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': [
    'statefulSet',
    '/spec/persistentVolumeClaimRetentionPolicy/whenDeleted',
    WORD,
  ],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': [
    'statefulSet',
    '/spec/persistentVolumeClaimRetentionPolicy/whenScaled',
    WORD,
  ],
  'CustomResourceDefinitionSpec.scope': ['crd', '/spec/scope', WORD],
  'CustomResourceConversion.strategy': ['crd', '/spec/conversion/strategy', WORD],
  'JSONSchemaProps.type': ['crd', '/spec/versions/0/schema/openAPIV3Schema/properties', { a: { type: WORD } }],
  'PodOS.name': ['pod', '/spec/os/name', WORD],
  'ContainerResizePolicy.restartPolicy': ['pod', `${POD}/resizePolicy/0/restartPolicy`, WORD],
  'VolumeMount.recursiveReadOnly': ['pod', `${POD}/volumeMounts/0/recursiveReadOnly`, WORD],
  'PodSecurityContext.seLinuxChangePolicy': ['pod', '/spec/securityContext/seLinuxChangePolicy', WORD],
  'CSIDriverSpec.fsGroupPolicy': ['driver', '/spec/fsGroupPolicy', WORD],
  'CSIDriverSpec.volumeLifecycleModes[]': ['driver', '/spec/volumeLifecycleModes/0', WORD],
  'PriorityLevelConfigurationSpec.type': ['priorityLevel', '/spec/type', WORD],
  'LimitResponse.type': ['priorityLevel', '/spec/limited/limitResponse/type', WORD],
  'FlowDistinguisherMethod.type': ['flowSchema', '/spec/distinguisherMethod/type', WORD],
  'IngressClassParametersReference.scope': ['ingressClass', '/spec/parameters/scope', WORD],
  'RuleWithOperations.scope': ['mutating', '/webhooks/0/rules/0/scope', WORD],
  'NamedRuleWithOperations.scope': ['policy', '/spec/matchConstraints/resourceRules/0/scope', WORD],
  'ParamRef.parameterNotFoundAction': ['policyBinding', '/spec/paramRef/parameterNotFoundAction', WORD],
  'MutatingWebhook.reinvocationPolicy': ['mutating', '/webhooks/0/reinvocationPolicy', WORD],
};

/** Numbers, forms and lengths, which OpenAPI documents never have. */
export const LIMITS: readonly Case[] = [
  ...bad('pod', 0, `${POD}/ports/0/containerPort`, `${POD}/livenessProbe/httpGet/port`, `${POD}/readinessProbe/tcpSocket/port`),
  ...bad('pod', 0, `${POD}/startupProbe/grpc/port`, '/spec/activeDeadlineSeconds', `${POD}/livenessProbe/terminationGracePeriodSeconds`),
  ...bad('pod', 65536, `${POD}/ports/0/containerPort`, `${POD}/ports/0/hostPort`, `${POD}/livenessProbe/httpGet/port`),
  ...bad('pod', 'a_b', `${POD}/livenessProbe/httpGet/port`, `${POD}/readinessProbe/tcpSocket/port`),
  ...bad('pod', 'longer-than-fifteen', `${POD}/livenessProbe/httpGet/port`),
  ...bad('pod', '80', `${POD}/livenessProbe/httpGet/port`),
  ...bad('pod', -1, ...['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds'].map((field) => `${POD}/livenessProbe/${field}`)),
  ...bad('pod', -1, `${POD}/livenessProbe/successThreshold`, `${POD}/livenessProbe/failureThreshold`, `${POD}/ports/0/hostPort`),
  ...bad('pod', -1, ...['runAsUser', 'runAsGroup', 'fsGroup', 'supplementalGroups/0'].map((field) => `/spec/securityContext/${field}`)),
  ...bad('pod', 2 ** 31, ...['runAsUser', 'runAsGroup', 'fsGroup'].map((field) => `/spec/securityContext/${field}`)),
  ...bad('pod', 2 ** 31, `${POD}/securityContext/runAsUser`, `${POD}/securityContext/runAsGroup`, '/spec/activeDeadlineSeconds'),
  ...bad('pod', 512, '/spec/volumes/0/configMap/defaultMode', '/spec/volumes/0/configMap/items/0/mode'),
  ...bad('pod', 512, '/spec/volumes/1/secret/defaultMode', '/spec/volumes/2/downwardAPI/defaultMode'),
  ...bad('pod', 512, '/spec/volumes/2/downwardAPI/items/0/mode', '/spec/volumes/3/projected/defaultMode'),
  ...bad('pod', 599, '/spec/volumes/3/projected/sources/0/serviceAccountToken/expirationSeconds'),
  ...bad('pod', 101, `${TERM}/preferredDuringSchedulingIgnoredDuringExecution/0/weight`),
  ...bad('pod', 0, `${TERM}/preferredDuringSchedulingIgnoredDuringExecution/0/weight`),
  ...bad('pod', 0, '/spec/affinity/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/0/weight'),
  ...bad('pod', 0, '/spec/topologySpreadConstraints/0/maxSkew', '/spec/topologySpreadConstraints/0/minDomains'),
  ...bad('pod', [], '/spec/containers', `${TERM}/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms`),
  ...bad('deployment', -1, '/spec/replicas', '/spec/minReadySeconds', '/spec/revisionHistoryLimit', '/spec/progressDeadlineSeconds'),
  ...bad('deployment', -1, '/spec/strategy/rollingUpdate/maxSurge', '/spec/strategy/rollingUpdate/maxUnavailable'),
  ...bad('deployment', '25', '/spec/strategy/rollingUpdate/maxSurge', '/spec/strategy/rollingUpdate/maxUnavailable'),
  ...bad('replicaSet', -1, '/spec/replicas', '/spec/minReadySeconds'),
  ...bad('controller', -1, '/spec/replicas'),
  ...bad('daemonSet', -1, '/spec/minReadySeconds', '/spec/revisionHistoryLimit', '/spec/updateStrategy/rollingUpdate/maxUnavailable'),
  ...bad('daemonSet', '25', '/spec/updateStrategy/rollingUpdate/maxUnavailable', '/spec/updateStrategy/rollingUpdate/maxSurge'),
  ...bad(
    'statefulSet',
    -1,
    '/spec/replicas',
    '/spec/minReadySeconds',
    '/spec/ordinals/start',
    '/spec/updateStrategy/rollingUpdate/partition',
  ),
  ...bad(
    'job',
    -1,
    ...['parallelism', 'completions', 'backoffLimit', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished'].map((f) => `/spec/${f}`),
  ),
  ...bad('cronJob', -1, '/spec/startingDeadlineSeconds', '/spec/successfulJobsHistoryLimit', '/spec/failedJobsHistoryLimit'),
  ...bad('service', 0, '/spec/ports/0/port', '/spec/sessionAffinityConfig/clientIP/timeoutSeconds'),
  ...bad('service', 65536, '/spec/ports/0/port', '/spec/ports/0/targetPort'),
  ...bad('service', 'a_b', '/spec/ports/0/targetPort'),
  ...bad('service', 86401, '/spec/sessionAffinityConfig/clientIP/timeoutSeconds'),
  ...bad('endpoints', 0, '/subsets/0/ports/0/port'),
  ...bad('ingress', 65536, '/spec/rules/0/http/paths/0/backend/service/port/number'),
  ...bad('ingress', [], '/spec/rules/0/http/paths'),
  ...bad('networkPolicy', 0, '/spec/ingress/0/ports/0/port', '/spec/ingress/0/ports/0/endPort'),
  ...bad('networkPolicy', '80', '/spec/ingress/0/ports/0/port'),
  ...bad('budget', -1, '/spec/maxUnavailable'),
  ...bad('budget', '25', '/spec/maxUnavailable'),
  ...bad('budgetOfMin', -1, '/spec/minAvailable'),
  ...bad('autoscaler', -1, '/spec/minReplicas'),
  ...bad('autoscaler', 0, '/spec/maxReplicas', '/spec/metrics/0/resource/target/averageUtilization'),
  ...bad('autoscaler', 0, '/spec/behavior/scaleUp/policies/0/value', '/spec/behavior/scaleUp/policies/0/periodSeconds'),
  ...bad('autoscaler', 1801, '/spec/behavior/scaleUp/policies/0/periodSeconds'),
  ...bad('autoscaler', 3601, '/spec/behavior/scaleUp/stabilizationWindowSeconds'),
  ...bad('oldAutoscaler', -1, '/spec/minReplicas'),
  ...bad('oldAutoscaler', 0, '/spec/maxReplicas', '/spec/targetCPUUtilizationPercentage'),
  ...bad('priorityClass', 1e9 + 1, '/value'),
  ...bad('role', [], '/rules/0/verbs'),
  ...bad('lease', 0, '/spec/leaseDurationSeconds'),
  ...bad('mutating', 31, '/webhooks/0/timeoutSeconds'),
  ...bad('mutating', 0, '/webhooks/0/clientConfig/service/port'),
  ...bad('validating', 0, '/webhooks/0/timeoutSeconds'),
  ...bad('crd', 0, '/spec/conversion/webhook/clientConfig/service/port'),
  ...bad('apiService', 0, '/spec/service/port', '/spec/groupPriorityMinimum', '/spec/versionPriority'),
  ...bad('apiService', 20001, '/spec/groupPriorityMinimum'),
  ...bad('apiService', 1001, '/spec/versionPriority'),
  ...bad('flowSchema', 10001, '/spec/matchingPrecedence'),
];

/** Where an empty word is as good as none. */
export const EMPTY: readonly Case[] = [
  ...bad(
    'pod',
    '',
    `${POD}/imagePullPolicy`,
    `${POD}/terminationMessagePolicy`,
    `${POD}/ports/0/protocol`,
    `${POD}/livenessProbe/httpGet/scheme`,
  ),
  ...bad('pod', '', '/spec/restartPolicy', '/spec/dnsPolicy', '/spec/tolerations/0/operator', '/spec/tolerations/0/effect'),
  ...bad('service', '', '/spec/ports/0/protocol', '/spec/externalTrafficPolicy'),
  ...bad('clusterIp', '', '/spec/type', '/spec/sessionAffinity'),
  ...bad('deployment', '', '/spec/strategy/type'),
  ...bad('daemonSet', '', '/spec/updateStrategy/type'),
  ...bad('statefulSet', '', '/spec/updateStrategy/type', '/spec/podManagementPolicy'),
  ...bad('cronJob', '', '/spec/concurrencyPolicy'),
  ...bad('endpoints', '', '/subsets/0/ports/0/protocol'),
  ...bad('volume', '', '/spec/persistentVolumeReclaimPolicy'),
  ...bad('storageClass', '', '/reclaimPolicy'),
];

/** Where it is as wrong as any other. */
export const NOT_EMPTY: readonly Case[] = [
  ...bad('pod', '', '/spec/os/name', '/spec/securityContext/fsGroupChangePolicy', '/spec/topologySpreadConstraints/0/whenUnsatisfiable'),
  ...bad('pod', '', '/spec/securityContext/seccompProfile', '/spec/securityContext/supplementalGroupsPolicy', '/spec/preemptionPolicy'),
  ...bad('pod', '', `${POD}/volumeMounts/0/mountPropagation`),
  ...bad('service', '', '/spec/internalTrafficPolicy', '/spec/ipFamilyPolicy'),
  ...bad('claim', '', '/spec/volumeMode', '/spec/accessModes/0'),
  ...bad('volume', '', '/spec/volumeMode', '/spec/accessModes/0'),
  ...bad('ingress', '', '/spec/rules/0/http/paths/0/pathType'),
  ...bad('networkPolicy', '', '/spec/podSelector/matchExpressions/0/operator', '/spec/ingress/0/ports/0/protocol'),
  ...bad('binding', '', '/roleRef/kind', '/subjects/0/kind'),
  ...bad('storageClass', '', '/volumeBindingMode'),
  ...bad('budget', '', '/spec/unhealthyPodEvictionPolicy'),
  ...bad('job', '', '/spec/completionMode', '/spec/podReplacementPolicy'),
  ...bad('priorityClass', '', '/preemptionPolicy'),
];

/** What differs for another reason than that we know more. */
export const OTHERWISE: Readonly<Record<string, string>> = {
  'type CustomResourceSubresources.status': 'the server has a type without fields, and takes any map',
  'required PodFailurePolicyOnPodConditionsPattern.status': 'a policy that leaves it out is taken: the server puts True in',
  'required EphemeralContainer.image': 'Pods can not be created with one; it is required where kubectl debug adds it',
  'enum ExactDeviceRequest.allocationMode': 'documented as a closed set; asked for only with devices',
  'enum DeviceSubRequest.allocationMode': 'documented as a closed set; asked for only with devices',
  'enum DeviceAllocationConfiguration.source': 'part of a status, which the server writes',
};

function bad(base: string, value: unknown, ...pointers: readonly string[]): Case[] {
  return pointers.map((pointer) => [base, pointer, value]);
}
