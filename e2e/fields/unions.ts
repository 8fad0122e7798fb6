/** Types that have one of their fields only, and the fields that they have in any case. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  V1Volume: ['name'],
  V1VolumeProjection: [],
  V1LifecycleHandler: [],
  V1EnvVarSource: [],
  V1EnvFromSource: ['prefix'],
  V1DownwardAPIVolumeFile: ['path', 'mode'],
};

/** Fields that a type has one of. */
const ONE_OF: Readonly<Record<string, readonly (readonly string[])[]>> = {
  V1Probe: [['exec', 'grpc', 'httpGet', 'tcpSocket']],
  V1EnvVar: [['value', 'valueFrom']],
  V1VolumeMount: [['subPath', 'subPathExpr']],
  V1IngressBackend: [['service', 'resource']],
  V1ServiceBackendPort: [['name', 'number']],
  V1HTTPIngressPath: [],
  V1PodDisruptionBudgetSpec: [['minAvailable', 'maxUnavailable']],
  V1PodFailurePolicyRule: [['onExitCodes', 'onPodConditions']],
  AdmissionregistrationV1WebhookClientConfig: [['service', 'url']],
  ApiextensionsV1WebhookClientConfig: [['service', 'url']],
  V2MetricTarget: [['averageUtilization', 'averageValue', 'value']],
  V2MetricSpec: [['resource', 'containerResource', 'external', 'object', 'pods']],
  V1ParamRef: [['name', 'selector']],
  FlowcontrolV1Subject: [['group', 'serviceAccount', 'user']],
  V1PriorityLevelConfigurationSpec: [['exempt', 'limited']],
  V1NetworkPolicyPeer: [
    ['ipBlock', 'podSelector'],
    ['ipBlock', 'namespaceSelector'],
  ],
  V1PodResourceClaim: [['resourceClaimName', 'resourceClaimTemplateName']],
  V1ClusterTrustBundleProjection: [['name', 'signerName']],
  V1DeviceRequest: [['exactly', 'firstAvailable']],
  V1DeviceAttribute: [['bool', 'int', 'string', 'version']],
  V1ResourceSliceSpec: [['allNodes', 'nodeName', 'nodeSelector', 'perDeviceNodeSelection']],
  V1Device: [['allNodes', 'nodeName', 'nodeSelector']],
  V1ObjectReference: [],
  V1CapacityRequestPolicy: [['validRange', 'validValues']],
  V1PolicyRule: [['nonResourceURLs', 'resources']],
  V1VolumeAttachmentSource: [['persistentVolumeName', 'inlineVolumeSpec']],
  V1PersistentVolumeClaimSpec: [['dataSource', 'dataSourceRef']],
};

/** In a PersistentVolume. */
const VOLUME_SETTINGS = [
  ...['accessModes', 'capacity', 'claimRef', 'mountOptions', 'nodeAffinity', 'persistentVolumeReclaimPolicy'],
  ...['storageClassName', 'volumeAttributesClassName', 'volumeMode'],
];

/** Fields that can't be beside a field. */
export function fieldsOfUnion(type: string, field: string): readonly string[] {
  if (type === 'V1PersistentVolumeSpec') return VOLUME_SETTINGS.includes(field) ? [] : ['hostPath'];
  const common = UNIONS[type];
  if (common !== undefined) return common.includes(field) ? [] : ALL;
  return (ONE_OF[type] ?? []).filter((group) => group.includes(field)).flatMap((group) => group.filter((one) => one !== field));
}

/** Of the pods' unions: whatever the bases have. */
const ALL = [
  ...['configMap', 'secret', 'downwardAPI', 'projected', 'emptyDir', 'serviceAccountToken', 'exec', 'httpGet'],
  ...['configMapRef', 'secretRef', 'fieldRef', 'resourceFieldRef', 'configMapKeyRef'],
];
