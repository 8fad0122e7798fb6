/** Services, names and certificates with every option. */
import { Service, type WorkloadServiceProps } from '.';
import { every } from './options-every.fixture';
import type { Names } from './options-place.fixture';

export const NETWORK = {
  Service: every<WorkloadServiceProps<Names>>()(
    (place) => [
      {
        name: 'dns',
        of: place.web(),
        ports: [{ name: 'dns', servicePort: 53, containerPort: 8080, nodePort: 30053, protocol: 'UDP', appProtocol: 'dns' }],
        labels: { tier: 'edge' },
        annotations: { 'example.com/why': 'phones ask it' },
        type: 'LoadBalancer',
        pool: 'lan',
        address: '10.0.0.110',
        shareAddress: 'dns',
        hosts: ['dns.example.com'],
        loadBalancerSourceRanges: ['10.0.0.0/24'],
        allocateLoadBalancerNodePorts: true,
        externalTrafficPolicy: 'Local',
        internalTrafficPolicy: 'Cluster',
        sessionAffinity: { seconds: 600 },
        ipFamilyPolicy: 'SingleStack',
        ipFamilies: ['IPv4'],
        publishNotReadyAddresses: true,
      },
      { name: 'peers', of: place.web(), headless: true },
      { name: 'vpn', of: place.web(), type: 'LoadBalancer', loadBalancerClass: 'example.com/vpn', sessionAffinity: 'ClientIP' },
      { name: 'both', of: place.web(), type: 'LoadBalancer', address: ['10.0.0.111', 'fd00:10::111'] },
    ],
    (place, given) => new Service(place.app(), 'service', given),
  ),
} as const;
