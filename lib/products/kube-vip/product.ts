import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';

const READ = { versions: 'cloud provider 0.0.7 and newer', read: '2026-11-28' } as const;

/** kube-vip with its cloud provider. */
export const kubeVip = defineProduct({
  name: 'kube-vip',
  title: 'kube-vip',
  facts: [
    {
      summary: 'a Service asks for addresses by the annotation kube-vip.io/loadbalancerIPs',
      source: 'https://kube-vip.io/docs/usage/kubernetes-services/',
      ...READ,
    },
    {
      summary:
        'its cloud provider takes addresses of the ConfigMap kubevip in kube-system: cidr-global and range-global, or those of a namespace',
      source: 'https://github.com/kube-vip/kube-vip-cloud-provider',
      ...READ,
    },
  ],
  annotations: [
    {
      prefix: 'kube-vip.io/',
      role: 'loadBalancer',
      complete: false,
      groups: [
        {
          names: ['loadbalancerIPs'],
          on: ['Service'],
          lacks: (service) => (textAt(service, 'spec', 'type') === 'LoadBalancer' ? undefined : 'type: LoadBalancer'),
        },
      ],
    },
  ],
  loadBalancer: {},
});
