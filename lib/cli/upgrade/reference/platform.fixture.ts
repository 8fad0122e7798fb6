import { PAGE_LAB } from '../../../checks/page-lab';
import type { WrittenLab } from '../../../lab/complete';
import type { Manifest } from '../../../manifest/manifest';
import { type Case, claim, object, pod, type Row } from './row.fixture';

const LABEL = (level: string) => ({ securityContext: { seLinuxOptions: { level } } });
const player = (name: string, level: string): Manifest =>
  pod(
    name,
    { ...LABEL(level), volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'media' } }] },
    { volumeMounts: [{ name: 'a', mountPath: '/a' }] },
  );
const SHARED = [
  claim('media', { accessModes: ['ReadWriteMany'], storageClassName: 'ceph' }),
  player('one', 's0:c1,c2'),
  player('two', 's0:c3,c4'),
];
const CLASSES = [
  {
    name: 'ceph',
    provisioner: 'rook-ceph.cephfs.csi.ceph.com',
    bindingMode: 'Immediate',
    reclaimPolicy: 'Delete',
    accessModes: ['ReadWriteMany'],
  },
] as const;
const selinux = (kubernetes: string, says: readonly string[]): Case => ({
  what: `two labels on one volume, on ${kubernetes}`,
  manifests: SHARED,
  lab: { kubernetes, storageClasses: CLASSES },
  says,
});

const STATIC: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'vip', namespace: 'kube-system', annotations: { 'kubernetes.io/config.source': 'file' } },
  spec: { containers: [{ name: 'vip', image: 'registry.example.com/vip:1.0', envFrom: [{ configMapRef: { name: 'vip' } }] }] },
};
const GATE = { PreventStaticPodAPIReferences: false };
const fixed = (kubernetes: string, says: readonly string[], featureGates?: Readonly<Record<string, boolean>>): Case => ({
  what: `a static pod with a ConfigMap, on ${kubernetes}${featureGates ? ', gate off' : ''}`,
  manifests: [STATIC],
  lab: { kubernetes, ...(featureGates ? { featureGates } : {}) },
  says,
});

const NGINX: WrittenLab['ingress'] = { ...PAGE_LAB.ingress, controller: 'nginx', className: 'nginx', managedBy: 'elsewhere' };
const INGRESS = object('networking.k8s.io/v1', 'Ingress', 'web', {
  spec: {
    ingressClassName: 'nginx',
    rules: [
      {
        host: 'web.example.com',
        http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] },
      },
    ],
  },
});

const values = (version: string, name: string, says: readonly string[]): Case => ({
  what: `${name} on ${version}`,
  manifests: [
    {
      apiVersion: 'helm.cattle.io/v1',
      kind: 'HelmChartConfig',
      metadata: { name: 'traefik', namespace: 'kube-system' },
      spec: { valuesContent: `providers: { ${name}: { enabled: true } }\n` },
    },
  ],
  lab: { kubernetes: version.slice(1, -5), distribution: { name: 'k3s', version } },
  says,
});
const installed = (targetRevision: string, syncOptions: readonly string[], says: readonly string[]): Case => ({
  what: `chart ${targetRevision}${syncOptions.join()}`,
  manifests: [
    object('argoproj.io/v1alpha1', 'Application', 'argocd', {
      spec: {
        project: 'default',
        source: { repoURL: 'https://argoproj.github.io/argo-helm', chart: 'argo-cd', targetRevision },
        destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
        syncPolicy: { syncOptions },
      },
    }),
  ],
  lab: { kubernetes: '1.36.2' },
  says,
});

/** Nodes, products and images: no API server answers these. */
export const PLATFORM: readonly Row[] = [
  {
    change: 'pods with other SELinux labels on one volume',
    how: 'from 1.37 the second does not start',
    by: ['reliability/selinux-label'],
    cases: [selinux('1.36.2', []), selinux('1.37.1', ['reliability/selinux-label'])],
    source: 'https://kubernetes.io/blog/2025/10/31/selinux-label-change-implications/',
  },
  {
    change: 'static pods that name Secrets or ConfigMaps',
    how: 'refused by kubelets from 1.34; the feature gate that allows them is removed in 1.37',
    by: ['reference/static-pod'],
    cases: [
      fixed('1.33.2', []),
      fixed('1.34.2', ['reference/static-pod']),
      fixed('1.36.2', [], GATE),
      fixed('1.37.1', ['reference/static-pod'], GATE),
    ],
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/',
  },
  {
    change: 'nodes with cgroup v1; containerd 1; kube-proxy in mode ipvs',
    how: 'no kubelet starts from 1.35; none works with it from 1.36; deprecated from 1.35',
    by: ['homelab upgrade'],
    source: 'https://kubernetes.io/docs/concepts/architecture/cgroups/',
    tests: ['lib/cli/upgrade/upgrade.test.ts'],
  },
  {
    change: 'KYAML, the flow style that kubectl prints',
    how: 'stable in 1.37; any YAML parser reads it',
    by: [],
    silent: 'it is read as any YAML, with comments, trailing commas and positions',
    source: 'https://kubernetes.io/docs/reference/encodings/kyaml/',
    tests: ['lib/source/kyaml.test.ts'],
  },
  {
    change: 'the Traefik and containerd of a release of K3s',
    how: 'by release',
    by: ['homelab upgrade'],
    source: 'https://docs.k3s.io/release-notes/v1.37.X',
    tests: ['lib/cli/upgrade/upgrade.test.ts'],
    differs: 'the reference has Traefik 3.7.12 in 1.37: the notes of 1.37.0 and 1.37.1 have 3.7.13',
  },
  {
    change: 'the CustomResourceDefinitions of the Gateway API on K3s',
    how: 'with those of Traefik from 1.34, in a chart of their own from 1.37',
    by: ['schema/unknown-kind'],
    source: 'https://github.com/k3s-io/k3s/issues/14557',
    tests: ['lib/products/k3s'],
  },
  {
    change: 'ingress-nginx',
    how: 'retired in March 2026',
    by: ['security/retired-controller', 'homelab migrate-ingress'],
    cases: [
      {
        what: 'an Ingress of its class',
        manifests: [INGRESS],
        lab: { kubernetes: '1.36.2', ingress: NGINX },
        says: ['security/retired-controller'],
      },
      { what: 'a lab on another controller', manifests: [], lab: { kubernetes: '1.36.2' }, says: [] },
    ],
    source: 'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/',
  },
  {
    change: 'images of docker.io/bitnami',
    how: 'moved in autumn 2025',
    by: ['reference/moved-image'],
    cases: [
      {
        what: 'a version',
        manifests: [pod('bitnami-1', {}, { image: 'bitnami/redis:7.2' })],
        lab: { kubernetes: '1.36.2' },
        says: ['reference/moved-image'],
      },
      {
        what: 'where they are kept',
        manifests: [pod('bitnami-2', {}, { image: 'bitnamilegacy/redis:7.2' })],
        lab: { kubernetes: '1.36.2' },
        says: [],
      },
    ],
    source: 'https://github.com/bitnami/containers/issues/83267',
  },
  {
    change: '`kubernetesIngressNginx` of the values of the Traefik of K3s',
    how: '`kubernetesIngressNGINX` from v1.36.4',
    by: ['reference/renamed-value'],
    cases: [
      values('v1.36.3+k3s1', 'kubernetesIngressNginx', []),
      values('v1.36.3+k3s1', 'kubernetesIngressNGINX', ['reference/renamed-value']),
      values('v1.36.4+k3s1', 'kubernetesIngressNginx', ['reference/renamed-value']),
      values('v1.37.1+k3s1', 'kubernetesIngressNginx', ['reference/renamed-value']),
      values('v1.37.1+k3s1', 'kubernetesIngressNGINX', []),
    ],
    source: 'https://github.com/traefik/traefik-helm-chart/pull/1714',
  },
  {
    change: 'Argo CD 3.3: the definition of ApplicationSet',
    how: 'too large for a client-side apply',
    by: ['gitops/self-upgrade', 'gitops/too-large'],
    cases: [installed('9.3.4', [], []), installed('9.4.3', [], ['gitops/self-upgrade']), installed('9.4.3', ['ServerSideApply=true'], [])],
    source: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/upgrading/3.2-3.3/',
  },
  {
    change: 'Argo CD 3.6: Applications that are applied server-side',
    how: 'compared by the server without an annotation',
    by: ['gitops/server-side-diff'],
    silent: 'the version of Argo CD is not declared: the hint that asks for the annotation is an info, and right before 3.6',
    cases: [installed('9.3.4', ['ServerSideApply=true'], ['gitops/server-side-diff'])],
    source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/diff-strategies/',
  },
];
