import type { Mistake } from './mistake.fixture';

export const LABS: readonly Mistake[] = [
  [
    "new Lab(root, 'My Lab', LAB);",
    'refused',
    "lab: got name 'My Lab', expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
  ],
  [
    "new Lab(root, 'b', { ...LAB, distribution: K3s.version('1.34.2') });",
    'compiler',
    "'\"1.34.2\"' is not assignable to parameter of type '",
  ],
  [
    "new Lab(root, 'b', { ...LAB, distribution: K3s.version('v1.34.2+k3s1', { disable: ['serviclb'] }) });",
    'compiler',
    'Did you mean \'"servicelb"\'?',
  ],
  [
    "new Lab(root, 'b', { ...LAB, distribution: K3s.version('v1.34.2+k3s1') });",
    'refused',
    "loadBalancer: got MetalLB beside K3s's own ServiceLB, expected K3s with { disable: ['servicelb'] }",
  ],
  ["new Lab(root, 'b', { ...LAB, network: { lan: '10.0.0.0' } });", 'compiler', "'\"10.0.0.0\"' is not assignable to type '"],
  [
    "new Lab(root, 'b', { ...LAB, network: { lan: '192.168.1.0/24' } });",
    'refused',
    'node one: got address 10.0.0.2, expected one in the LAN 192.168.1.0/24',
  ],
  [
    "new Lab(root, 'b', { ...LAB, network: { lan: '10.0.0.0/24', pods: '10.0.0.0/16' } });",
    'refused',
    'network: got lan 10.0.0.0/24 and pods 10.0.0.0/16, which overlap; expected networks apart',
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'master', address: '10.0.0.2', cpu: '4', memory: '8Gi' } } });",
    'compiler',
    'Type \'"master"\' is not assignable to type \'"agent" | "server"\'.',
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0', cpu: '4', memory: '8Gi' } } });",
    'compiler',
    "Type '\"10.0.0\"' is not assignable to type '",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: 4, memory: '8Gi' } } });",
    'compiler',
    "Type 'number' is not assignable to type 'Cpu'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8GB' } } });",
    'compiler',
    "Type '\"8GB\"' is not assignable to type 'Memory'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', adress: '10.0.0.2', cpu: '4', memory: '8Gi' } } });",
    'compiler',
    "Did you mean to write 'address'?",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4' } } });",
    'compiler',
    '\'{ role: "server"; address: "10.0.0.2"; cpu: "4"; }\' is not assignable to type \'NodeFacts<"agent" | "server"> ',
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' }, two: { role: 'agent', address: '10.0.0.2', cpu: '4', memory: '8Gi' } } });",
    'refused',
    "node two: got address 10.0.0.2, which is node one's already",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'agent', address: '10.0.0.2', cpu: '4', memory: '8Gi' } } });",
    'refused',
    "lab b: got no node with role 'server', expected at least one",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', arch: 'arm46' } } });",
    'compiler',
    'Did you mean \'"arm"\'?',
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { Node_1: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } } });",
    'refused',
    "expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', taints: [{ key: 'a', effect: 'noexecute' }] } } });",
    'compiler',
    'Did you mean \'"NoExecute"\'?',
  ],
  [
    "new Lab(root, 'b', { ...LAB, loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.1-10.0.0.9'] } }) });",
    'refused',
    'pool lan: got 10.0.0.1-10.0.0.9, which holds 10.0.0.2 of node one',
  ],
  [
    "new Lab(root, 'b', { ...LAB, loadBalancer: MetalLb.layer2({ pools: { lan: ['192.168.5.1-192.168.5.9'] } }) });",
    'refused',
    "pool lan: got 192.168.5.1-192.168.5.9, expected addresses in 10.0.0.0/24, or of a network in 'routes' or by BGP",
  ],
  [
    "new Lab(root, 'b', { ...LAB, loadBalancer: MetalLb.bgp({ pools: { lan: ['10.43.0.9-10.43.0.20'] }, routers: { edge: { address: '10.0.0.1', asn: 64512, ownAsn: 64513 } } }) });",
    'refused',
    'pool lan: got 10.43.0.9-10.43.0.20, which overlaps the services network 10.43.0.0/16; expected addresses apart from it',
  ],
  [
    "new Lab(root, 'b', { ...LAB, loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.110'] } }) });",
    'compiler',
    "Type '\"10.0.0.110\"' is not assignable to type 'PoolRange'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, loadBalancer: MetalLb.layer2({ pools: {} }) });",
    'refused',
    'metallb: got no pool, expected at least one',
  ],
  [
    "new Lab(root, 'b', { ...LAB, ingress: Traefik.ofK3s({ address: '10.0.0.9' }) });",
    'refused',
    'ingress: got load balancer address 10.0.0.9, expected one in a pool; there is lan (10.0.0.100-10.0.0.120)',
  ],
  [
    "new Lab(root, 'b', { ...LAB, storage: [LocalPath.default(), Longhorn.release()] });",
    'refused',
    'storage: got default classes local-path and longhorn, expected at most one',
  ],
  [
    "new Lab(root, 'b', { ...LAB, storage: [] }); const l = root.node.findChild('b'); new PersistentVolumeClaim(l.app('a'), 'c', { name: 'c', size: '1Gi' });",
    'compiler',
    "Property 'app' does not exist on type 'IConstruct'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, registries: [Registry.plainHttp('https://10.0.0.50:5000')] });",
    'refused',
    "registry: got 'https://10.0.0.50:5000', expected host or host:port without a scheme",
  ],
  [
    "new Lab(root, 'b', { ...LAB, gitops: ArgoCd.pulls('github.com/me/lab') });",
    'refused',
    'expected git@host:path, ssh://… or https://… without user or password; they belong outside git',
  ],
  [
    "new Lab(root, 'b', { ...LAB, network: { ...LAB.network, machines: { nas: '10.0.0.300' } } });",
    'refused',
    "machine nas: got '10.0.0.300', expected an IPv4 address like 10.0.0.2",
  ],
  [
    "new Lab(root, 'b', { ...LAB, network: { ...LAB.network, machines: { nas: '10.0.0.2' } } });",
    'refused',
    "machine nas: got address 10.0.0.2, which is node one's already",
  ],
  [
    "new Lab(root, 'b', { ...LAB, network: { ...LAB.network, domain: 'my_lan' } });",
    'refused',
    "expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
  ],
  ["lab.app('shop');", 'refused', "lab home: got app 'shop' twice, expected each once"],
  ["lab.app('nodes');", 'refused', "lab home: got app 'nodes', a folder that synthesis needs itself; choose another name"],
  ["lab.app('My App');", 'refused', "expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit"],
  [
    "lab.waive('reliability/readines', web.deployment, 'because');",
    'waiver/invalid',
    "write '<rule>: <reason>', one a line; homelab rules lists the rules",
  ],
  ["lab.waive('reliability/readiness', web.deployment, '');", 'refused', 'expected why it is right on this lab'],
  ["lab.waive('reliability/readiness', web.deployment, 'stale');", 'waiver/stale', 'remove it: what it accepted is no longer so'],
  ["lab.machine('nass');", 'compiler', 'Argument of type \'"nass"\' is not assignable to parameter of type \'"nas"\'.'],
  [
    "new Lab(root, 'b', { ...LAB, hosts: { alsoOn: { four: ['x.lan'] } } });",
    'compiler',
    '\'four\' does not exist in type \'Readonly<Partial<Record<"one" | "three" | "two", readonly string[]>>>\'.',
  ],
  [
    "new Lab(root, 'b', { ...LAB, hosts: { elsewhere: { '10.0.0.500': ['x.lan'] } } });",
    'refused',
    "hosts: got '10.0.0.500', expected an IPv4 address like 10.0.0.2",
  ],
  [
    "new Lab(root, 'b', { ...LAB, images: { 'ghcr.io/me/x': ['amd64'] } }); const l = root.node.findChild('b'); const a = l.app('a'); new Namespace(a, 'n'); new Deployment(a, 'x', { ...BASE, onNodes: 'three' });",
    'compiler',
    "Property 'app' does not exist on type 'IConstruct'.",
  ],
];
