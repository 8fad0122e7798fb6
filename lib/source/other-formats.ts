import { groupOf } from '../manifest/identity';

/**
 * Groups of files that look like objects and are read by a program on somebody's machine or a node, never by an API server.
 * @see https://kubernetes.io/docs/reference/config-api/
 */
const GROUPS: ReadonlySet<string> = new Set([
  'admission.k8s.io',
  'apiserver.config.k8s.io',
  'audit.k8s.io',
  'backstage.io',
  'chainsaw.kyverno.io',
  'cli.kyverno.io',
  'client.authentication.k8s.io',
  'controller-manager.config.k8s.io',
  'controllermanager.config.k8s.io',
  'clusterctl.cluster.x-k8s.io',
  'credentialprovider.kubelet.k8s.io',
  'dashboard.grafana.app',
  'eksctl.io',
  'imagepolicy.k8s.io',
  'install.istio.io',
  'k0sctl.k0sproject.io',
  'k3d.io',
  'kind.x-k8s.io',
  'kops.k8s.io',
  'kpt.dev',
  'krew.googlecontainertools.github.com',
  'kubeadm.k8s.io',
  'kubelet.config.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubeone.k8c.io',
  'kubescheduler.config.k8s.io',
  'kustomize.config.k8s.io',
  'kuttl.dev',
  'minikube.k8s.io',
  'pod-security.admission.config.k8s.io',
  'skaffold',
]);

/** The same, of groups that have objects as well. */
const KINDS: ReadonlySet<string> = new Set(['argoproj.io/ConfigManagementPlugin', 'gateway.networking.k8s.io/ConformanceReport']);
/** Of kubectl, the scheduler of old, and what servers answer. */
const NOT_CORE: ReadonlySet<string> = new Set(['Config', 'Policy', 'Status']);

const VERSION = /^(?:[a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?v[1-9][0-9]*(?:(?:alpha|beta)[1-9][0-9]*)?$/;

/**
 * Whether these can be those of a Kubernetes object. Not `apiVersion: 1` of Grafana, `v2` of a chart, `v1alpha1` of Talos, `builtin` of
 * Kustomize, nor a kubeconfig.
 */
export function canBeKubernetes(apiVersion: unknown, kind: unknown): boolean {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return false;
  if (!VERSION.test(apiVersion) || !/^[A-Z][A-Za-z0-9]*$/.test(kind)) return false;
  const group = groupOf(apiVersion);
  // The core group has one version.
  if (group === '') return apiVersion === 'v1' && !NOT_CORE.has(kind);
  return !GROUPS.has(group) && !KINDS.has(`${group}/${kind}`);
}
