import type { Cluster } from '../../cluster/cluster';
import { problemOfDnsSubdomain } from '../../manifest/names';
import type { ReadMap } from '../../manifest/read';
import { list, type Report } from '../rule';
import { map, text } from './constraint-kinds';
import { type Constraint, constraints, type Examine, isGiven } from './constraints';
import { file } from './file-path';

const SOURCES = 'volumes.*.projected.sources.*';
const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
/** Seconds: an hour, and 91 days. */
const EXPIRATION = [3600, 7_862_400] as const;

const signer: Constraint = text((name) => {
  const [domain = '', path, ...more] = name.split('/');
  const isOne =
    path !== undefined &&
    more.length === 0 &&
    domain.includes('.') &&
    [domain, path].every((one) => problemOfDnsSubdomain(one) === undefined);
  return isOne ? undefined : `got signer '${name}', expected a domain and a path, such as example.com/signer`;
}, 'write the name of the signer');

const bundle = map((source, say) => {
  const [byName, bySigner] = ['name', 'signerName'].map((key) => isGiven(source, key));
  if (byName && bySigner) say('got name and signerName, expected one of them', 'keep one');
  if (!byName && !bySigner) say('got neither name nor signerName, expected one of them', 'say which bundle');
  if (byName && isGiven(source, 'labelSelector'))
    say('got labelSelector with name, expected it with signerName only', 'remove it', 'labelSelector');
});

const bundleName = text(
  (name) => (name === '' ? 'got an empty name' : name.includes(':') ? undefined : problemOfDnsSubdomain(name)),
  'write the name of the ClusterTrustBundle',
);

const PATHS = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;
const certificate = map((source, say) => {
  const paths = PATHS.filter((key) => isGiven(source, key) && source[key] !== '');
  if (paths.length === 0) say(`got no path, expected at least one of ${list(PATHS)}`, 'say in which file it is');
  const twice = paths.find((key, i) => paths.slice(0, i).some((other) => source[other] === source[key]));
  if (twice !== undefined) say(`got path '${String(source[twice])}' twice`, 'choose another path', twice);
  const { maxExpirationSeconds: seconds } = source;
  if (typeof seconds === 'number' && (seconds < EXPIRATION[0] || seconds > EXPIRATION[1]))
    say(`got ${seconds}, expected ${EXPIRATION[0]} to ${EXPIRATION[1]}`, 'write how long a certificate is valid', 'maxExpirationSeconds');
});

const keyType = text(
  (type) => (KEY_TYPES.includes(type) ? undefined : `got key type '${type}', expected one of ${list(KEY_TYPES)}`),
  'write one of them',
);

const reference = map((image, say) => {
  if ((image.reference ?? '') === '') say('got no reference, expected one', 'write the image', 'reference');
});

/** Sources of volumes that servers drop until a version, with whatever is wrong in them, unless their feature gate is on. */
const NEWER: readonly { readonly gate: string; readonly since: number; readonly examine: Examine }[] = [
  { gate: 'ImageVolume', since: 35, examine: constraints({ 'volumes.*.image': reference }) },
  {
    gate: 'ClusterTrustBundleProjection',
    since: 37,
    examine: constraints({
      [`${SOURCES}.clusterTrustBundle`]: bundle,
      [`${SOURCES}.clusterTrustBundle.name`]: bundleName,
      [`${SOURCES}.clusterTrustBundle.signerName`]: signer,
      [`${SOURCES}.clusterTrustBundle.path`]: file,
    }),
  },
  {
    gate: 'PodCertificateRequest',
    since: 37,
    examine: constraints({
      [`${SOURCES}.podCertificate`]: certificate,
      [`${SOURCES}.podCertificate.signerName`]: signer,
      [`${SOURCES}.podCertificate.keyType`]: keyType,
      ...Object.fromEntries(PATHS.map((key) => [`${SOURCES}.podCertificate.${key}`, file])),
    }),
  },
];

/** What is wrong with the sources that the server of a version reads. */
export function newerVolumes(spec: ReadMap, at: string, { lab, minor }: Cluster): readonly Report[] {
  return NEWER.flatMap(({ gate, since, examine }) => ((lab?.featureGates?.[gate] ?? minor >= since) ? examine(spec, at) : []));
}
