/** Services and certificates with every option. */
import { ApiObject } from 'cdk8s';
import {
  ArgoCd,
  Certificate,
  type CertificateProps,
  ClusterIssuer,
  type ClusterIssuerProps,
  DefaultCertificate,
  type DefaultCertificateProps,
  ExistingService,
  type ExistingServiceProps,
  ExternalNameService,
  type ExternalNameServiceProps,
  Issuer,
  type IssuerProps,
  MachineService,
  type MachineServiceProps,
  Service,
  Solver,
  type WorkloadServiceProps,
} from '.';
import { every } from './options-every.fixture';
import type { Names, Place } from './options-place.fixture';

/** What a function is given. */
type Given<F extends (...given: never) => unknown> = Readonly<Parameters<F>>;

const labels = { tier: 'edge' } as const;
const acme = { name: 'issuer', server: 'letsencrypt-staging', email: 'me@example.com', accountKey: 'account-key' } as const;
const which = { zones: ['example.com'], hosts: ['*.example.com'], matchLabels: labels } as const;
const key = { name: 'dns-login', key: 'key' } as const;

const issuers = (place: Place) =>
  [
    {
      ...acme,
      labels,
      solvers: [Solver.cloudflare({ apiToken: key })],
      externalAccount: { keyId: 'me', key: place.secret().key('password') },
      caBundle: 'LS0tLS1CRUdJTg==',
    },
    { name: 'issuer', selfSigned: true },
    { name: 'issuer', ca: 'ca' },
    {
      name: 'issuer',
      vault: {
        server: 'https://vault.home:8200',
        path: 'pki/sign/home',
        auth: { token: { name: 'vault', key: 'token' } },
        caBundle: 'LS0tLS1CRUdJTg==',
      },
    },
    {
      name: 'issuer',
      vault: { server: 'https://vault.home:8200', path: 'pki/sign/home', auth: { role: 'home', serviceAccount: 'issuer' } },
    },
  ] as const;

/** A solver in an issuer. */
const solved = (place: Place, solver: Solver) => new Issuer(place.app(), 'issuer', { ...acme, solvers: [solver] });

export const NETWORK = {
  Service: every<WorkloadServiceProps<Names>>()(
    (place) => [
      {
        name: 'dns',
        of: place.web(),
        ports: [{ name: 'dns', servicePort: 53, containerPort: 8080, nodePort: 30053, protocol: 'UDP', appProtocol: 'dns' }],
        labels,
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
  ExistingService: every<ExistingServiceProps>()(
    () => [
      {
        name: 'grafana',
        ports: [{ name: 'http', servicePort: 80, containerPort: 3000, protocol: 'UDP' }],
        podLabels: { app: 'grafana' },
      },
    ],
    (place, given) => {
      const service = new ExistingService(place.app(), 'grafana', given);
      // What is known of its ports shows where something is let in.
      return {
        service,
        seen: place.app().lab.declared.blocked.push({ from: { platform: 'dns' }, to: { platform: 'dns' }, ports: service.podPorts ?? [] }),
      };
    },
  ),
  ExternalNameService: every<ExternalNameServiceProps>()(
    () => [{ name: 'nas', externalName: 'nas.example.com', ports: [{ name: 'http', port: 5000 }], labels }],
    (place, given) => new ExternalNameService(place.app(), 'nas', given),
  ),
  MachineService: every<MachineServiceProps>()(
    () => [
      {
        name: 'nas',
        machines: ['10.0.0.50', { address: '10.0.0.51' }],
        ports: [{ name: 'https', port: 5001, servicePort: 443, appProtocol: 'https' }],
        labels,
      },
      { name: 'syslog', machines: ['10.0.0.50'], ports: [{ port: 514, protocol: 'UDP' }] },
    ],
    (place, given) =>
      new MachineService(
        place.lab({ gitops: ArgoCd.pulls('https://git.example.com/lab.git', { excludes: [] }) }).app('home'),
        'nas',
        given,
      ),
  ),
  ClusterIssuer: every<ClusterIssuerProps>()(issuers, (place, given) => new ClusterIssuer(place.app(), 'issuer', given)),
  Issuer: every<IssuerProps>()(issuers, (place, given) => new Issuer(place.app(), 'issuer', given)),
  Certificate: every<CertificateProps>()(
    (place) => [
      {
        name: 'web',
        hosts: ['web.example.com'],
        issuer: 'letsencrypt',
        secret: 'web-tls',
        duration: '8760h',
        renewBefore: '720h',
        privateKey: { algorithm: 'ECDSA', size: 384, rotation: 'Always' },
        isCa: true,
        secretAnnotations: { 'example.com/copy': 'true' },
        secretLabels: labels,
        labels,
      },
      { name: 'web', hosts: ['web.example.com'], issuer: new Issuer(place.app(), 'own', { name: 'own', selfSigned: true }) },
    ],
    (place, given) => new Certificate(place.app(), 'web', given),
  ),
  DefaultCertificate: every<DefaultCertificateProps>()(
    (place) => [
      { certificate: place.certificate().name },
      { certificate: new Certificate(place.app(), 'web', { name: 'web', hosts: ['*.example.com'], issuer: 'letsencrypt' }) },
    ],
    (place, given) => new DefaultCertificate(place.app(), 'default', given),
  ),
  'Solver.http01': every<Given<typeof Solver.http01>>()(
    () => [[{ ...which, ingressClass: 'outside' }]],
    (place, given) => {
      const spec = { controller: 'example.com/outside' };
      new ApiObject(place.app(), 'class', {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'IngressClass',
        metadata: { name: 'outside' },
        spec,
      });
      solved(place, Solver.http01(...given));
    },
  ),
  'Solver.cloudflare': every<Given<typeof Solver.cloudflare>>()(
    () => [[{ ...which, apiToken: key }]],
    (place, given) => solved(place, Solver.cloudflare(...given)),
  ),
  'Solver.route53': every<Given<typeof Solver.route53>>()(
    () => [
      [{ ...which, region: 'eu-central-1', hostedZone: 'Z1', role: 'arn:aws:iam::1:role/dns', accessKeyId: key, secretAccessKey: key }],
    ],
    (place, given) => solved(place, Solver.route53(...given)),
  ),
  'Solver.cloudDns': every<Given<typeof Solver.cloudDns>>()(
    () => [[{ ...which, project: 'home', hostedZone: 'example', serviceAccount: key }]],
    (place, given) => solved(place, Solver.cloudDns(...given)),
  ),
  'Solver.azureDns': every<Given<typeof Solver.azureDns>>()(
    () => [
      [
        {
          ...which,
          subscription: '1',
          resourceGroup: 'home',
          hostedZone: 'example.com',
          tenant: '2',
          client: '3',
          clientSecret: key,
          environment: 'AzurePublicCloud',
        },
      ],
    ],
    (place, given) => solved(place, Solver.azureDns(...given)),
  ),
  'Solver.digitalOcean': every<Given<typeof Solver.digitalOcean>>()(
    () => [[{ ...which, token: key }]],
    (place, given) => solved(place, Solver.digitalOcean(...given)),
  ),
  'Solver.akamai': every<Given<typeof Solver.akamai>>()(
    () => [[{ ...which, serviceConsumerDomain: 'example.com', clientToken: key, clientSecret: key, accessToken: key }]],
    (place, given) => solved(place, Solver.akamai(...given)),
  ),
  'Solver.acmeDns': every<Given<typeof Solver.acmeDns>>()(
    () => [[{ ...which, server: 'https://acme-dns.example.com', account: key }]],
    (place, given) => solved(place, Solver.acmeDns(...given)),
  ),
  'Solver.rfc2136': every<Given<typeof Solver.rfc2136>>()(
    () => [[{ ...which, nameserver: '10.0.0.53', protocol: 'TCP', tsig: { name: 'lab', secret: key, algorithm: 'HMACSHA256' } }]],
    (place, given) => solved(place, Solver.rfc2136(...given)),
  ),
  'Solver.webhook': every<Given<typeof Solver.webhook>>()(
    () => [[{ ...which, groupName: 'acme.example.com', solverName: 'hetzner', config: { zone: 'example.com' } }]],
    (place, given) => solved(place, Solver.webhook(...given)),
  ),
} as const;
