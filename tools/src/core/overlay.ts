import type { Schema } from '../../../lib/schema/schema.ts';

/** What a field's schema gets beside its type. `required` is of the field itself: whether the server refuses the object without it, where OpenAPI says otherwise. */
type More = Pick<Schema, 'enum' | 'format' | 'minimum' | 'maximum' | 'minItems'> & { required?: boolean };

/** Keyed by type and field, as @kubernetes/client-node names them. An entry that meets no field in any version is an error. */
export const overlay: Readonly<Record<string, More>> = { ...words(), ...required(), ...ranges(), ...lengths() };

/** Where the server reads an empty word as none. Elsewhere it is as wrong as any other. */
export const emptyWords: readonly string[] = [
  ...['imagePullPolicy', 'terminationMessagePolicy'].flatMap((field) => [`V1Container.${field}`, `V1EphemeralContainer.${field}`]),
  ...['V1ContainerPort.protocol', 'V1ServicePort.protocol', 'CoreV1EndpointPort.protocol', 'V1HTTPGetAction.scheme'],
  ...['V1PodSpec.restartPolicy', 'V1PodSpec.dnsPolicy', 'V1Toleration.operator', 'V1Toleration.effect', 'V1ImageVolumeSource.pullPolicy'],
  ...['V1ServiceSpec.type', 'V1ServiceSpec.sessionAffinity', 'V1ServiceSpec.externalTrafficPolicy', 'V1CronJobSpec.concurrencyPolicy'],
  ...['Deployment', 'StatefulSetUpdate', 'DaemonSetUpdate'].map((kind) => `V1${kind}Strategy.type`),
  ...['V1StatefulSetSpec.podManagementPolicy', 'V1StorageClass.reclaimPolicy', 'V1PersistentVolumeSpec.persistentVolumeReclaimPolicy'],
];

/** Words of kubernetes-models that are newer than some version that we have: the first minor that knows them. */
export const wordsSince: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'V1Toleration.operator': { Gt: '1.35', Lt: '1.35' },
  'V1DeviceTaint.effect': { None: '1.35' },
  'V1DeviceToleration.effect': { None: '1.35' },
};

/** Words that the server's validation takes and its OpenAPI document does not list. */
function words(): Record<string, More> {
  const table: Record<string, string> = {
    'V1LabelSelectorRequirement.operator': 'In NotIn Exists DoesNotExist',
    'V1RoleRef.kind': 'Role ClusterRole',
    'RbacV1Subject.kind': 'User Group ServiceAccount',
    'FlowcontrolV1Subject.kind': 'User Group ServiceAccount',
    'V2HPAScalingRules.selectPolicy': 'Max Min Disabled',
    'V2HPAScalingPolicy.type': 'Pods Percent',
    'V2MetricSpec.type': 'Object Pods Resource External ContainerResource',
    'V2MetricTarget.type': 'Utilization Value AverageValue',
    'V1StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': 'Retain Delete',
    'V1StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': 'Retain Delete',
    'V1CustomResourceDefinitionSpec.scope': 'Cluster Namespaced',
    'V1CustomResourceConversion.strategy': 'None Webhook',
    'V1JSONSchemaProps.type': 'array boolean integer number object string',
    'V1PodOS.name': 'linux windows',
    'V1ContainerResizePolicy.restartPolicy': 'NotRequired RestartContainer',
    'V1VolumeMount.recursiveReadOnly': 'Disabled Enabled IfPossible',
    'V1PodSecurityContext.seLinuxChangePolicy': 'MountOption Recursive',
    'V1CSIDriverSpec.fsGroupPolicy': 'None File ReadWriteOnceWithFSType',
    'V1CSIDriverSpec.volumeLifecycleModes': 'Persistent Ephemeral',
    'V1PriorityLevelConfigurationSpec.type': 'Limited Exempt',
    'V1LimitResponse.type': 'Queue Reject',
    'V1FlowDistinguisherMethod.type': 'ByUser ByNamespace',
    'V1IngressClassParametersReference.scope': 'Cluster Namespace',
    'V1RuleWithOperations.scope': 'Cluster Namespaced *',
    'V1NamedRuleWithOperations.scope': 'Cluster Namespaced *',
    'V1ParamRef.parameterNotFoundAction': 'Allow Deny',
  };
  return Object.fromEntries(Object.entries(table).map(([field, text]) => [field, { enum: text.split(' ') }]));
}

/** Asked of the servers: without these an object of the type is refused. */
function required(): Record<string, More> {
  const fields = [
    ...['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet', 'Job', 'CronJob', 'Pod', 'Service', 'Ingress'].map(
      (kind) => `V1${kind}.spec`,
    ),
    ...['PersistentVolume', 'PersistentVolumeClaim'].map((kind) => `V1${kind}.spec`),
    ...['V1HorizontalPodAutoscaler.spec', 'V2HorizontalPodAutoscaler.spec', 'V1PodTemplateSpec.spec', 'V1PodTemplate.template'],
    ...['V1Container.image', 'V1EphemeralContainer.image', 'V1ReplicaSetSpec.template'],
    ...['V1PersistentVolumeClaimSpec.accessModes', 'V1PersistentVolumeClaimSpec.resources'],
    ...['V1PersistentVolumeSpec.accessModes', 'V1PersistentVolumeSpec.capacity'],
  ];
  return {
    ...all({ required: true }, ...fields),
    // The server puts True in.
    'V1PodFailurePolicyOnPodConditionsPattern.status': { required: false },
  };
}

function lengths(): Record<string, More> {
  const fields = ['V1PodSpec.containers', 'V1NodeSelector.nodeSelectorTerms', 'V1PolicyRule.verbs', 'V1HTTPIngressRuleValue.paths'];
  return Object.fromEntries(fields.map((field) => [field, { minItems: 1 }]));
}

/** Numbers that the server's validation refuses outside of these bounds. */
function ranges(): Record<string, More> {
  const most = 2 ** 31 - 1;
  const port = { minimum: 1, maximum: 65535 };
  const portOrName = { ...port, format: 'x-port-name' };
  const countOrPercent = { minimum: 0, format: 'x-percentage' };
  const id = { minimum: 0, maximum: most };
  const mode = { minimum: 0, maximum: 0o777 };
  const weight = { minimum: 1, maximum: 100 };
  const some = { minimum: 1 };
  const none = { minimum: 0 };
  return {
    ...all(
      port,
      'V1ContainerPort.containerPort V1ServicePort.port V1ServiceBackendPort.number V1GRPCAction.port V1NetworkPolicyPort.endPort',
    ),
    ...all(port, 'CoreV1EndpointPort.port AdmissionregistrationV1ServiceReference.port'),
    ...all(port, 'ApiextensionsV1ServiceReference.port ApiregistrationV1ServiceReference.port'),
    'V1ContainerPort.hostPort': { minimum: 0, maximum: 65535 },
    ...all(portOrName, 'V1HTTPGetAction.port V1TCPSocketAction.port V1NetworkPolicyPort.port'),
    // 0 is as good as none.
    'V1ServicePort.targetPort': { ...port, minimum: 0, format: 'x-target-port' },
    ...all(countOrPercent, 'V1RollingUpdateDeployment.maxSurge V1RollingUpdateDeployment.maxUnavailable V1RollingUpdateDaemonSet.maxSurge'),
    ...all(countOrPercent, 'V1RollingUpdateDaemonSet.maxUnavailable V1RollingUpdateStatefulSetStrategy.maxUnavailable'),
    ...all(countOrPercent, 'V1PodDisruptionBudgetSpec.maxUnavailable V1PodDisruptionBudgetSpec.minAvailable'),
    ...all(none, ofType('V1DeploymentSpec', 'replicas minReadySeconds revisionHistoryLimit progressDeadlineSeconds')),
    ...all(none, ofType('V1StatefulSetSpec', 'replicas minReadySeconds'), ofType('V1ReplicaSetSpec', 'replicas minReadySeconds')),
    ...all(none, ofType('V1DaemonSetSpec', 'minReadySeconds revisionHistoryLimit'), 'V1StatefulSetOrdinals.start'),
    ...all(none, ofType('V1RollingUpdateStatefulSetStrategy', 'partition'), 'V1ReplicationControllerSpec.replicas'),
    ...all(none, ofType('V1JobSpec', 'parallelism completions backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished')),
    ...all(none, ofType('V1CronJobSpec', 'startingDeadlineSeconds successfulJobsHistoryLimit failedJobsHistoryLimit')),
    ...all(none, ofType('V1Probe', 'initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold')),
    'V1Probe.terminationGracePeriodSeconds': some,
    'V1PodSpec.activeDeadlineSeconds': { minimum: 1, maximum: most },
    ...all(id, ofType('V1SecurityContext', 'runAsUser runAsGroup')),
    ...all(id, ofType('V1PodSecurityContext', 'runAsUser runAsGroup fsGroup supplementalGroups')),
    ...all(mode, 'V1KeyToPath.mode V1DownwardAPIVolumeFile.mode V1ConfigMapVolumeSource.defaultMode V1SecretVolumeSource.defaultMode'),
    ...all(mode, 'V1DownwardAPIVolumeSource.defaultMode V1ProjectedVolumeSource.defaultMode'),
    ...all(weight, 'V1PreferredSchedulingTerm.weight V1WeightedPodAffinityTerm.weight'),
    ...all(some, 'V1TopologySpreadConstraint.maxSkew V1TopologySpreadConstraint.minDomains'),
    'V1ClientIPConfig.timeoutSeconds': { minimum: 1, maximum: 86400 },
    ...all({ minimum: 600, maximum: 2 ** 32 }, 'V1ServiceAccountTokenProjection.expirationSeconds StorageV1TokenRequest.expirationSeconds'),
    'V1PriorityClass.value': { maximum: 1e9 },
    // Whether 0 is taken depends on a feature gate and the metrics: rule schema/autoscaler.
    ...all(none, 'V1HorizontalPodAutoscalerSpec.minReplicas V2HorizontalPodAutoscalerSpec.minReplicas'),
    ...all(some, 'V1HorizontalPodAutoscalerSpec.maxReplicas V2HorizontalPodAutoscalerSpec.maxReplicas'),
    ...all(some, 'V1HorizontalPodAutoscalerSpec.targetCPUUtilizationPercentage V2MetricTarget.averageUtilization V2HPAScalingPolicy.value'),
    'V2HPAScalingPolicy.periodSeconds': { minimum: 1, maximum: 1800 },
    'V2HPAScalingRules.stabilizationWindowSeconds': { minimum: 0, maximum: 3600 },
    ...all({ minimum: 1, maximum: 30 }, 'V1MutatingWebhook.timeoutSeconds V1ValidatingWebhook.timeoutSeconds'),
    ...all(some, 'V1LeaseSpec.leaseDurationSeconds'),
    ...all(none, 'V1LeaseSpec.leaseTransitions'),
    'V1FlowSchemaSpec.matchingPrecedence': { minimum: 1, maximum: 10000 },
    'V1APIServiceSpec.groupPriorityMinimum': { minimum: 1, maximum: 20000 },
    'V1APIServiceSpec.versionPriority': { minimum: 1, maximum: 1000 },
    'V1CertificateSigningRequestSpec.expirationSeconds': { minimum: 600 },
  };
}

function ofType(type: string, fields: string): string {
  return fields
    .split(' ')
    .map((field) => `${type}.${field}`)
    .join(' ');
}

function all(more: More, ...fields: readonly string[]): Record<string, More> {
  return Object.fromEntries(fields.flatMap((text) => text.split(' ')).map((field) => [field, more]));
}
