import { push } from '../../cluster/by-label';
import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { ConfigurationError } from '../../manifest/configuration-error';
import { parseDuration } from '../../manifest/duration';
import type { Report } from '../../manifest/finding';
import { namespaceOf } from '../../manifest/identity';
import { addressNumber } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { at, entryOf, listAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import { isGap } from './gap';

const MINUTE = 60_000_000_000n;
const HOUR = 60n * MINUTE;
/** Of a certificate that does not say how long it is valid. */
const DEFAULT_DURATION = 2160n * HOUR;

/** What a certificate can be for: one of these has to be there. */
const SUBJECTS = ['dnsNames', 'uris', 'emailAddresses', 'ipAddresses', 'otherNames'];

/** Sizes of keys that its webhook takes, by algorithm. */
const SIZES: Readonly<Record<string, { readonly takes: (size: number) => boolean; readonly text: string }>> = {
  RSA: { takes: (size) => size >= 2048 && size <= 8192, text: '2048 to 8192' },
  ECDSA: { takes: (size) => [256, 384, 521].includes(size), text: '256, 384 or 521' },
};

/** Its webhook refuses the Certificate. @see https://github.com/cert-manager/cert-manager/blob/master/internal/apis/certmanager/validation/certificate.go */
export const certificate: ProductRule<Cluster> = {
  id: 'schema/certificate',
  severity: 'error',
  summary: 'a Certificate has names, a key and times that cert-manager takes',
  kinds: 'cert-manager.io/Certificate',
  check: (object, cluster) => [...subjects(object), ...key(object), ...times(object), ...issuer(object), ...shared(object, cluster)],
};

function subjects(object: unknown): readonly Report[] {
  const [commonName, literal] = [textAt(object, 'spec', 'commonName') ?? '', at(object, 'spec', 'literalSubject')];
  const reports: Report[] = [];
  if (commonName === '' && literal === undefined && SUBJECTS.every((field) => listAt(object, 'spec', field).length === 0))
    reports.push({ path: '/spec', message: 'got no name that the certificate is for, expected some', hint: 'write dnsNames' });
  if (commonName.length > 64)
    reports.push({
      path: '/spec/commonName',
      message: `got ${commonName.length} characters, expected at most 64`,
      hint: 'write the host into dnsNames alone',
    });
  for (const [i, address] of listAt(object, 'spec', 'ipAddresses').entries())
    if (typeof address === 'string' && !isGap(address) && addressNumber(address) === undefined)
      reports.push({
        path: `/spec/ipAddresses/${i}`,
        message: `got '${address}', expected an IP address`,
        hint: 'names belong to dnsNames',
      });
  for (const [i, host] of listAt(object, 'spec', 'dnsNames').entries())
    if (typeof host === 'string' && /^https?:\/\/|[/\s]/.test(host) && !isGap(host))
      reports.push({
        path: `/spec/dnsNames/${i}`,
        message: `got '${host}', expected a host name: no client asks for such a name`,
        hint: `did you mean '${hostOf(host)}'?`,
      });
  const secret = textAt(object, 'spec', 'secretName');
  const problem = secret === undefined || isGap(secret) ? undefined : problemOfDnsSubdomain(secret);
  if (problem) reports.push({ path: '/spec/secretName', message: problem, hint: 'write the name of a Secret' });
  return reports;
}

/** It issues none of several certificates that are to be kept in one Secret. @see https://cert-manager.io/docs/usage/certificate/ */
function shared(object: Manifest, cluster: Cluster): readonly Report[] {
  const secret = textAt(object, 'spec', 'secretName') ?? '';
  if (secret === '' || isGap(secret)) return [];
  const others = certificatesBySecret(cluster).get(`${namespaceOf(object)}/${secret}`) ?? [];
  const other = others.find((one) => one !== object);
  if (other === undefined) return [];
  const message = `Secret '${secret}' is that of Certificate ${other.metadata.name} as well: cert-manager issues neither`;
  return [{ path: '/spec/secretName', message, hint: 'give each a Secret of its own, or one Certificate all hosts' }];
}

/** Certificates by `namespace/name` of their Secret. */
export const certificatesBySecret = memoize((cluster: Cluster): ReadonlyMap<string, readonly Manifest[]> => {
  const found = new Map<string, Manifest[]>();
  for (const one of cluster.ofKind('cert-manager.io/Certificate'))
    push(found, `${namespaceOf(one)}/${textAt(one, 'spec', 'secretName') ?? ''}`, one);
  return found;
});

/** The host of an address, never its user part: that may be a secret. */
function hostOf(address: string): string {
  return address
    .replace(/^https?:\/\//, '')
    .replace(/^[^/\s]*@/, '')
    .replace(/[/:\s].*$/s, '');
}

function key(object: unknown): readonly Report[] {
  const [algorithm, size] = [
    textAt(object, 'spec', 'privateKey', 'algorithm') ?? 'RSA',
    numberAt(object, 'spec', 'privateKey', 'size') ?? 0,
  ];
  const known = entryOf(SIZES, algorithm);
  if (size <= 0 || known === undefined || known.takes(size)) return [];
  return [
    { path: '/spec/privateKey/size', message: `got ${size} for a key of ${algorithm}, expected ${known.text}`, hint: 'write one of these' },
  ];
}

function times(object: unknown): readonly Report[] {
  const spec = at(object, 'spec');
  const [duration, before] = ['duration', 'renewBefore'].map((field) => read(spec, field));
  if (duration === 'invalid' || before === 'invalid')
    return ['duration', 'renewBefore'].flatMap((field) =>
      read(spec, field) === 'invalid' ? [unreadable(field, textAt(spec, field) ?? '')] : [],
    );
  const valid = duration ?? DEFAULT_DURATION;
  const reports: Report[] = [];
  if (valid < HOUR)
    reports.push({
      path: '/spec/duration',
      message: `got ${textAt(spec, 'duration')}, expected at least 1h`,
      hint: 'write 2160h, or leave it out',
    });
  if (before === undefined) return reports;
  const path = '/spec/renewBefore';
  if (before < 5n * MINUTE)
    reports.push({ path, message: `got ${textAt(spec, 'renewBefore')}, expected at least 5m`, hint: 'leave it out' });
  if (before >= valid)
    reports.push({
      path,
      message: `got ${textAt(spec, 'renewBefore')}, expected less than the duration, ${textAt(spec, 'duration') ?? '2160h'}`,
      hint: 'leave it out: a third of the duration is the default',
    });
  if (at(spec, 'renewBeforePercentage') !== undefined)
    reports.push({ path, message: 'got renewBefore and renewBeforePercentage, expected one of them', hint: 'keep renewBefore' });
  return reports;
}

/** A duration in nanoseconds; `invalid` for one that Go can't read. */
function read(spec: unknown, field: string): bigint | 'invalid' | undefined {
  const text = textAt(spec, field);
  if (text === undefined || isGap(text)) return undefined;
  try {
    return parseDuration(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return 'invalid';
    throw error;
  }
}

function unreadable(field: string, text: string): Report {
  const days = /^(\d+)d$/.exec(text)?.[1];
  return {
    path: `/spec/${field}`,
    message: `got '${text}', expected a duration in h, m or s`,
    hint: days === undefined ? 'write hours: 2160h' : `write '${Number(days) * 24}h'`,
  };
}

/** Another kind than its own needs the group of that. */
function issuer(object: ReadMap): readonly Report[] {
  const [kind, group] = [textAt(object, 'spec', 'issuerRef', 'kind') ?? '', textAt(object, 'spec', 'issuerRef', 'group') ?? ''];
  if (['', 'Issuer', 'ClusterIssuer'].includes(kind) || !['', 'cert-manager.io'].includes(group) || isGap(kind)) return [];
  return [
    {
      path: '/spec/issuerRef/kind',
      message: `got kind '${kind}', which cert-manager.io does not have, expected Issuer or ClusterIssuer`,
      hint: 'write the group of that kind beside it',
    },
  ];
}
