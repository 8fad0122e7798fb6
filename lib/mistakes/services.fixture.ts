import type { Mistake } from './mistake.fixture';

export const SERVICES: readonly Mistake[] = [
  ["new Service(app, 'x', { name: 'x', of: web, type: 'Loadbalancer' });", 'compiler', 'Did you mean \'"LoadBalancer"\'?'],
  [
    "new Service(app, 'x', { name: 'web', of: web });",
    'refused',
    "service web: got the name of the Service that web makes itself, expected another one, or its 'service' prop",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: away });",
    'refused',
    'service x: got away of namespace other, expected a workload of shop: a Service selects pods of its own namespace',
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, ports: [{ servicePort: 9090 }] });",
    'refused',
    "service x: got port 9090, expected one of web's pods: http 8080/TCP",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, type: 'LoadBalancer', address: '10.0.0.2' });",
    'refused',
    "service x: got address 10.0.0.2, expected one of a pool of lab home: 'lan' (10.0.0.100-10.0.0.120)",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, type: 'LoadBalancer', address: '10.0.0.100' });",
    'refused',
    'expected another address, or a Route to the workload',
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, type: 'LoadBalancer', address: '192.168.1.5' });",
    'refused',
    "service x: got address 192.168.1.5, expected one of a pool of lab home: 'lan' (10.0.0.100-10.0.0.120)",
  ],
  [
    "for (const n of ['x', 'y']) new Service(app, n, { name: n, of: web, type: 'LoadBalancer', address: '10.0.0.110' });",
    'refused',
    "expected another one, or the same 'shareAddress' in both",
  ],
  [
    "for (const n of ['x', 'y']) new Service(app, n, { name: n, of: web, type: 'LoadBalancer', address: '10.0.0.110', shareAddress: 'a' });",
    'refused',
    'service y: got TCP 80 of address 10.0.0.110, which it shares with service x, expected another port',
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, type: 'LoadBalancer', pool: 'wan' });",
    'compiler',
    'Type \'"wan"\' is not assignable to type \'"lan"\'.',
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, address: '10.0.0.110' });",
    'refused',
    "service x: got address '10.0.0.110', expected type 'LoadBalancer' with it",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, type: 'NodePort', ports: [{ servicePort: 80, containerPort: 8080, nodePort: 8080 }] });",
    'refused',
    'service x: got port 8080, expected a whole number from 30000 to 32767',
  ],
  [
    "for (const n of ['x', 'y']) new Service(app, n, { name: n, of: web, type: 'NodePort', ports: [{ servicePort: 80, containerPort: 8080, nodePort: 30080 }] });",
    'reference/node-port-taken',
    'use another one, or leave it out',
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, externalTrafficPolicy: 'Local' });",
    'refused',
    "expected type 'NodePort' or 'LoadBalancer' with it",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, type: 'LoadBalancer', headless: true });",
    'refused',
    'service x: got a headless Service of type LoadBalancer, expected one that has an address',
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, ipFamilyPolicy: 'RequireDualStack' });",
    'refused',
    "service x: got IPv6, but lab home has IPv4 only; expected the lab's network to say ipv6: { lan, pods, services }",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, ipFamilies: ['IPv6'] });",
    'refused',
    "service x: got IPv6, but lab home has IPv4 only; expected the lab's network to say ipv6: { lan, pods, services }",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, type: 'LoadBalancer', hosts: ['x_y.lan'] });",
    'refused',
    "expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, hosts: ['x.lan'] });",
    'refused',
    "service x: got hosts, expected type 'LoadBalancer' with it",
  ],
  [
    "new Service(app, 'x', { name: 'x', of: web, sessionAffinity: { seconds: 0 } });",
    'refused',
    'service x: got sessionAffinity of 0 seconds, expected a whole number from 1 to 86400',
  ],
  [
    "new MachineService(app, 'x', { name: 'x', machines: [{ address: '10.42.0.5' }], ports: [{ port: 80 }] });",
    'refused',
    'expected a machine outside of the cluster',
  ],
  [
    "new MachineService(app, 'x', { name: 'x', machines: [lab.machine('nas')], ports: [{ port: 80 }] });",
    'refused',
    'expected that it was, and ArgoCd.pulls(…, { excludes: [] }) to say so; or point a Service of type ExternalName',
  ],
  [
    "new ExternalNameService(app, 'x', { name: 'x', externalName: '10.0.0.50' });",
    'refused',
    'expected a DNS name, or a MachineService for an address',
  ],
  [
    "new ExternalNameService(app, 'x', { name: 'x', externalName: 'https://nas.lan' });",
    'refused',
    'expected a DNS name, or a MachineService for an address',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, ports: [{ containerPort: 8080, servicePort: 80 }, { containerPort: 8081, servicePort: 81 }] });",
    'refused',
    'x: got several served ports, port 8080 without a name; expected a name each',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, ports: [{ name: 'HTTP', containerPort: 8080, servicePort: 80 }] });",
    'refused',
    "x: got port name 'HTTP', expected at most 15 lower case letters, digits and single '-', a letter among them",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, ports: [{ name: 'http', containerPort: 80800, servicePort: 80 }] });",
    'refused',
    'x: got port 80800, expected a whole number from 1 to 65535',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, ports: [{ name: 'http', port: 80 }] });",
    'compiler',
    "'port' does not exist in type 'ContainerPortProps'.",
  ],
  [
    "new ExistingService(app, 'x', { name: 'grafana' });",
    'refused',
    'existing service grafana: got no ports, but lab home knows no such Service in namespace shop; expected its ports',
  ],
  [
    "const dns = new Deployment(app, 'dns', { name: 'dns', image: 'a:1', ports: [{ name: 'tcp', containerPort: 53 }, { name: 'udp', containerPort: 53, protocol: 'UDP' }] }); new Service(app, 's', { name: 's', of: dns, ports: [{ servicePort: 53 }] });",
    'refused',
    "service s: got port 53, which dns has for TCP and UDP; expected its 'protocol', or its name: 'tcp' or 'udp'",
  ],
];
