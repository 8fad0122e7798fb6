import { isIP } from 'node:net';
import { CLASS_ANNOTATION } from '../../cluster/ingress-class';
import { problemOfDnsLabel, problemOfDnsSubdomain, problemOfServiceName } from '../../manifest/names';
import { listAt, mapAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { map, oneOf, text } from './constraint-kinds';
import { type Constraints, constraints, isGiven } from './constraints';
import { problemOfPortName } from './formats';
import { takesDigitFirst } from './service-name';

const FORBIDDEN = ['//', '/./', '/../', '%2f', '%2F'];

/** @param name what is wrong with the name of a Service */
const backend = (way: string, name: (text: string) => string | undefined): Constraints => ({
  [way]: oneOf(['service', 'resource'], 'backend'),
  [`${way}.service`]: map((service, say) => {
    const port = mapAt(service, 'port');
    const [named, number] = [textAt(port, 'name') ?? '', isGiven(port, 'number') && port.number !== 0];
    if (named !== '' && number) say('got a name and a number of the port, expected one of them', 'keep one', 'port');
    if (named === '' && !number)
      say('got no port, expected its name or number', "write port: { number: 80 } or the Service's name of it", 'port');
  }),
  [`${way}.service.name`]: text(name, 'write the name of a Service'),
  [`${way}.service.port.name`]: text(
    (name) => (name === '' ? undefined : problemOfPortName(name)),
    'write the name of a port of the Service',
  ),
});

const path = map((value, say) => {
  const [type, path] = [textAt(value, 'pathType') ?? '', textAt(value, 'path') ?? ''];
  const loose = type === 'ImplementationSpecific';
  if (!path.startsWith('/') && !(loose && path === ''))
    return say(`got path '${path}', expected one that begins with '/'`, "write '/' for everything", 'path');
  if (loose || (type !== 'Exact' && type !== 'Prefix')) return;
  const bad = FORBIDDEN.find((part) => path.includes(part)) ?? ['/..', '/.'].find((end) => path.endsWith(end));
  if (bad !== undefined) say(`got path '${path}', expected none with '${bad}'`, 'write the path as requests have it', 'path');
});

const inIngress = (name: (text: string) => string | undefined) =>
  constraints({
    spec: map((spec, say) => {
      if (!isGiven(spec, 'defaultBackend') && listAt(spec, 'rules').length === 0)
        say('got neither defaultBackend nor rules, expected one of them', 'write a rule', 'rules');
    }),
    ...backend('spec.defaultBackend', name),
    'spec.ingressClassName': text(problemOfDnsSubdomain, 'write the name of an IngressClass'),
    'spec.rules.*.host': text(problemOfHost, 'write the name that clients ask for, without port'),
    'spec.rules.*.http.paths.*': path,
    ...backend('spec.rules.*.http.paths.*.backend', name),
    'spec.tls.*.hosts.*': text(
      (host) => (host === '' ? "got host '', expected a name" : problemOfWildcard(host)),
      'write a host of the certificate',
    ),
    'spec.tls.*.secretName': text((name) => (name === '' ? undefined : problemOfDnsSubdomain(name)), 'write the name of a Secret'),
  });
const strict = inIngress(problemOfServiceName);
const relaxed = inIngress(problemOfDnsLabel);

/** What an Ingress sends where. */
export const ingress = defineRule({
  id: 'schema/ingress',
  severity: 'error',
  summary: 'an Ingress has hosts, paths and backends that can be routed',
  kinds: 'networking.k8s.io/Ingress',
  check(manifest, cluster) {
    const reports: Report[] = [];
    for (const report of (takesDigitFirst(cluster) ? relaxed : strict)(manifest, '')) reports.push(report);
    const [annotation, name] = [
      textAt(manifest, 'metadata', 'annotations', CLASS_ANNOTATION),
      textAt(manifest, 'spec', 'ingressClassName'),
    ];
    if (annotation === undefined || name === undefined || annotation === name) return reports;
    const message = `got annotation ${CLASS_ANNOTATION} '${annotation}' and ingressClassName '${name}', expected the same`;
    reports.push({
      path: `/metadata/annotations/${CLASS_ANNOTATION.replace('/', '~1')}`,
      message,
      hint: 'take the annotation out: it is of old',
    });
    return reports;
  },
});

function problemOfHost(host: string): string | undefined {
  if (host === '') return undefined;
  return isIP(host) === 0 ? problemOfWildcard(host) : `got host '${host}', expected a name, not an address`;
}

/** One `*.` may stand first. */
function problemOfWildcard(host: string): string | undefined {
  if (!host.includes('*')) return problemOfDnsSubdomain(host);
  const rest = host.startsWith('*.') ? host.slice(2) : '*';
  return problemOfDnsSubdomain(rest) === undefined ? undefined : `got host '${host}', expected '*.' first, and a host name after it`;
}
