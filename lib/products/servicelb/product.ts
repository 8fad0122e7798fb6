import { defineProduct } from '../define-product';

/** ServiceLB, the load balancer of K3s. */
export const serviceLb = defineProduct({
  name: 'servicelb',
  title: 'ServiceLB',
  facts: [
    {
      says: 'a Service of type LoadBalancer gets the addresses of nodes, on whose ports it listens',
      source: 'https://docs.k3s.io/networking/networking-services#service-load-balancer',
      versions: 'v1.32 to v1.33',
    },
  ],
  loadBalancer: {},
});
