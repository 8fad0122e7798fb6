import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import type { Cluster } from '../cluster';
import { exists, keysOf } from '../existence';
import type { Condition } from './condition';
import { isGranted } from './grants';

interface Place {
  readonly holder: Manifest;
  readonly item: ReadMap;
  readonly at: string;
}

/** What is wrong with the TLS of a listener: a certificate that is not there, or that it may not use. */
export function certificateProblems(cluster: Cluster, { holder, item, at }: Place): readonly Condition[] {
  const protocol = textAt(item, 'protocol');
  const secure = protocol === 'HTTPS' || protocol === 'TLS';
  const { tls } = item;
  const wrong = (type: Condition['type'], reason: string, message: string, hint: string, where: string): Condition => ({
    type,
    status: false,
    reason,
    message,
    hint,
    at: `${at}${where}`,
  });
  if (!secure) {
    if (!isMap(tls)) return [];
    return [wrong('Accepted', 'InvalidTLSConfiguration', `protocol ${protocol} has no TLS`, 'take tls out, or make it HTTPS', '/tls')];
  }
  if (!isMap(tls))
    return [
      wrong('Accepted', 'InvalidTLSConfiguration', `protocol ${protocol} needs tls`, 'name a certificate in tls.certificateRefs', ''),
    ];
  if (textAt(tls, 'mode') === 'Passthrough') {
    if (protocol !== 'HTTPS') return [];
    return [
      wrong('Accepted', 'UnsupportedProtocol', 'HTTPS can not be passed through', 'make it protocol TLS, with TLSRoutes', '/tls/mode'),
    ];
  }
  const references = mapsAt(tls, 'certificateRefs');
  if (references.length === 0)
    return [wrong('ResolvedRefs', 'InvalidCertificateRef', 'no certificate is named', 'name a Secret in certificateRefs', '/tls')];
  return references.flatMap((reference, i) => {
    const found = certificateProblem(cluster, holder, reference);
    if (!found) return [];
    const condition = wrong('ResolvedRefs', found.reason, found.message, found.hint, `/tls/certificateRefs/${i}`);
    return found.isReported ? { ...condition, isReported: found.isReported } : condition;
  });
}

interface CertificateProblem extends Pick<Condition, 'reason' | 'message' | 'hint' | 'isReported'> {}

function certificateProblem(cluster: Cluster, holder: Manifest, reference: ReadMap): CertificateProblem | undefined {
  const [kind, group, name] = [textAt(reference, 'kind') ?? 'Secret', textAt(reference, 'group') ?? '', textAt(reference, 'name') ?? ''];
  if (kind !== 'Secret' || (group !== '' && group !== 'core'))
    return { reason: 'InvalidCertificateRef', message: `a certificate is a Secret, not a ${kind}`, hint: 'name a Secret' };
  const fromNamespace = namespaceOf(holder);
  const namespace = textAt(reference, 'namespace') ?? fromNamespace;
  if (isGranted(cluster, { from: holder.kind, fromNamespace, group: '', kind, namespace, name }) === false)
    return {
      reason: 'RefNotPermitted',
      message: `Secret ${namespace}/${name} is in another namespace, and no ReferenceGrant there permits it`,
      hint: `write a ReferenceGrant in namespace ${namespace} from ${holder.kind}s of ${fromNamespace} to Secrets`,
    };
  const state = exists(cluster, { kind: 'Secret', name, namespace });
  if (state.state === 'missing')
    return {
      isReported: true,
      reason: 'InvalidCertificateRef',
      message: `Secret ${namespace}/${name} does not exist`,
      hint: 'write a Certificate for it, or declare it',
    };
  const keys = keysOf(state);
  const lacking = ['tls.crt', 'tls.key'].filter((key) => keys !== undefined && !keys.has(key));
  if (lacking.length === 0) return undefined;
  return {
    isReported: true,
    reason: 'InvalidCertificateRef',
    message: `Secret ${namespace}/${name} has no ${lacking.join(', no ')}`,
    hint: 'give it both',
  };
}
