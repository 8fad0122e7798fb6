import type { Manifest } from '../../../manifest/manifest';
import { answerTo, brief, ingress, serviceAndPod, traefikObject } from '../../routes.fixture';

const SERVICES = [...serviceAndPod('web'), ...serviceAndPod('db')];

function tcp(match: string, spec: object = {}): Manifest {
  return traefikObject('IngressRouteTCP', 'db', {
    entryPoints: ['web'],
    routes: [{ match, services: [{ name: 'db', port: 80 }] }],
    ...spec,
  });
}

const PLAIN: readonly (readonly [string, Manifest, string])[] = [
  ['one for everything', tcp('HostSNI(`*`)'), 'db:8080/'],
  ['one for everything elsewhere', tcp('HostSNI(`*`)', { entryPoints: ['websecure'] }), 'web:8080/'],
  ['one of some clients only', tcp('HostSNI(`*`) && ClientIP(`10.0.0.9`)'), 'web:8080/'],
  ['one by TLS', tcp('HostSNI(`*`)', { tls: {} }), 'web:8080/'],
  [
    'one that can not be used',
    tcp('HostSNI(`*`)', { routes: [{ match: 'HostSNI(`*`)', services: [{ name: 'gone', port: 80 }] }] }),
    'web:8080/',
  ],
];

test.each(PLAIN)('a TCP route before the HTTP routes of an entry point: %s', (_, route, expected) => {
  expect(brief(answerTo([...SERVICES, ingress('a', 'shop.lab', { '/': 'web' }), route]))).toBe(expected);
});

const SECURE: readonly (readonly [string, Manifest, string])[] = [
  [
    'for the host, which no HTTP route names',
    tcp('HostSNI(`shop.lab`)', { entryPoints: ['websecure'], tls: { passthrough: true } }),
    'db:8080/',
  ],
  ['for one of two hosts', tcp('HostSNI(`x.lab`) || HostSNI(`shop.lab`)', { entryPoints: ['websecure'], tls: {} }), 'db:8080/'],
  ['for another host', tcp('HostSNI(`x.lab`)', { entryPoints: ['websecure'], tls: {} }), 'web:8080/'],
  ['for all that no HTTP route is for', tcp('HostSNI(`*`)', { entryPoints: ['websecure'], tls: {} }), 'web:8080/'],
];

test.each(SECURE)('by TLS: %s', (_, route, expected) => {
  expect(brief(answerTo([...SERVICES, ingress('a', '', { '/': 'web' }), route], '/', { entryPoint: 'websecure', tls: true }))).toBe(
    expected,
  );
});

test('by TLS an HTTP route that names the host comes first, as a real Traefik has shown', () => {
  const route = tcp('HostSNI(`shop.lab`)', { entryPoints: ['websecure'], tls: { passthrough: true } });
  const all = [...SERVICES, ingress('a', 'shop.lab', { '/': 'web' }), route];
  expect(brief(answerTo(all, '/', { entryPoint: 'websecure', tls: true }))).toBe('web:8080/');
});

const ANNOTATED: readonly (readonly [string, string, string])[] = [
  ['serversscheme', 'h2c', 'web:8080/'],
  ['passhostheader', 'yes', '404 annotation'],
  ['passHostHeader', 'false', 'web:8080/'],
  ['sticky.cookie.secure', 'on', '404 annotation'],
  ['sticky.cookie', 'true', 'web:8080/'],
  ['sticky.cookie.name', 'session', 'web:8080/'],
  ['scheme', 'https', '404 annotation'],
  ['serverstransport', 'own@kubernetescrd', '404 servers-transport'],
  ['serverstransport', 'own', '404 servers-transport'],
  ['serverstransport', 'shop-own@kubernetescrd', 'web:8080/'],
  ['serverstransport', 'own@file', 'web:8080/'],
];

test.each(ANNOTATED)('a Service with the annotation %s: %s', (option, text, expected) => {
  const [service, pod] = serviceAndPod('web');
  if (!service || !pod) throw new Error('no Service');
  const annotated = {
    ...service,
    metadata: { ...service.metadata, annotations: { [`traefik.ingress.kubernetes.io/service.${option}`]: text } },
  };
  const transport = traefikObject('ServersTransport', 'own', { insecureSkipVerify: true });
  expect(brief(answerTo([annotated, pod, transport, ingress('a', 'shop.lab', { '/': 'web' })]))).toBe(expected);
});

const TLS_OPTIONS: readonly (readonly [string, string])[] = [
  ['default', 'web:8080/'],
  ['shop-own@kubernetescrd', 'web:8080/'],
  ['own', '404 tls-options'],
  ['own@kubernetescrd', '404 tls-options'],
];

test.each(TLS_OPTIONS)('an Ingress with the TLS options %s', (text, expected) => {
  const annotations = { 'traefik.ingress.kubernetes.io/router.tls.options': text };
  const options = traefikObject('TLSOption', 'own', { minVersion: 'VersionTLS12' });
  const all = [...serviceAndPod('web'), options, ingress('a', 'shop.lab', { '/': 'web' }, annotations)];
  expect(brief(answerTo(all, '/', { entryPoint: 'websecure', tls: true }))).toBe(expected);
});
