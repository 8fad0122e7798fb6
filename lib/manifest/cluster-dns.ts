/** CoreDNS as every distribution that the library knows runs it: where, and with which labels, which kube-dns had. */
export const DNS_PODS = { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } } as const;

/** The Service by which pods ask it. */
export const DNS_SERVICE = {
  namespace: 'kube-system',
  name: 'kube-dns',
  labels: { 'k8s-app': 'kube-dns', 'kubernetes.io/cluster-service': 'true', 'kubernetes.io/name': 'CoreDNS' },
} as const;
