/**
 * Alphas and betas that an API server of 1.33 to 1.37 serves if it is asked to (`--runtime-config`), and not by itself; asked of these servers with
 * `api/all=true`. Their kinds are not in the schemas.
 */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  'admissionregistration.k8s.io/v1alpha1': ['MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'],
  'admissionregistration.k8s.io/v1beta1': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
  ],
  'certificates.k8s.io/v1alpha1': ['ClusterTrustBundle', 'PodCertificateRequest'],
  'certificates.k8s.io/v1beta1': ['ClusterTrustBundle', 'PodCertificateRequest'],
  'coordination.k8s.io/v1alpha2': ['LeaseCandidate'],
  'coordination.k8s.io/v1beta1': ['LeaseCandidate'],
  'internal.apiserver.k8s.io/v1alpha1': ['StorageVersion'],
  'lifecycle.k8s.io/v1alpha1': ['Eviction', 'EvictionRequest'],
  'networking.k8s.io/v1beta1': ['IPAddress', 'ServiceCIDR'],
  'resource.k8s.io/v1alpha3': [
    ...['DeviceClass', 'DeviceTaintRule', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourcePoolStatusRequest', 'ResourceSlice'],
  ],
  'resource.k8s.io/v1beta1': ['DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'],
  'resource.k8s.io/v1beta2': ['DeviceClass', 'DeviceTaintRule', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'],
  'scheduling.k8s.io/v1alpha2': ['PodGroup', 'Workload'],
  'scheduling.k8s.io/v1alpha3': ['CompositePodGroup', 'PodGroup', 'Workload'],
  'scheduling.k8s.io/v1beta1': ['PodGroup', 'Workload'],
  'storage.k8s.io/v1alpha1': ['VolumeAttributesClass'],
  'storage.k8s.io/v1beta1': ['VolumeAttributesClass'],
  'storagemigration.k8s.io/v1alpha1': ['StorageVersionMigration'],
  'storagemigration.k8s.io/v1beta1': ['StorageVersionMigration'],
};

/** Whether some server of today serves a kind in that version of the API, if it is configured to. */
export function isOptionalApi(apiVersion: string, kind: string): boolean {
  return Object.hasOwn(OPTIONAL, apiVersion) && OPTIONAL[apiVersion]?.includes(kind) === true;
}
