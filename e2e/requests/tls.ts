import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, until } from '../support/api';
import { listAt, mapAt } from '../support/workloads';
import { ask } from './ask';
import { selfSigned } from './certificate';
import { PORTS } from './traefik';

/** What Traefik shows for a host whose Ingress names a Secret. */
export interface Shown {
  readonly host: string;
  /** Common name while the Secret is not there. */
  readonly without: string | undefined;
  /** Common name once it is. */
  readonly with: string | undefined;
  /** Common name that any other host is shown then. */
  readonly others: string | undefined;
}

/** Common name of the stand-in's certificate. */
export const STAND_IN = 'stand-in of cert-manager';

/** For each host with a certificate: what Traefik shows before and after its Secret is made, as cert-manager would make it, with a certificate of our own. */
export async function askCertificates(api: Api, manifests: readonly Manifest[]): Promise<Shown[]> {
  const wanted = manifests
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap(({ metadata, spec }) =>
      listAt(mapAt(spec).tls).flatMap(({ hosts, secretName }) =>
        (Array.isArray(hosts) ? hosts : []).map((host) => ({
          namespace: metadata.namespace ?? '',
          host: String(host),
          secret: String(secretName),
        })),
      ),
    );
  const shown: Shown[] = [];
  for (const { namespace, host, secret } of wanted) {
    const without = await certificateOf(host);
    const { certificate, key } = selfSigned(STAND_IN, host);
    const data = { 'tls.crt': Buffer.from(certificate).toString('base64'), 'tls.key': Buffer.from(key).toString('base64') };
    const made = await api.create({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: secret, namespace },
      type: 'kubernetes.io/tls',
      data,
    });
    if (!made.ok) throw new Error(`Secret ${namespace}/${secret}: ${made.message}`);
    await until(async () => (await certificateOf(host)) !== without, 10_000, `Traefik to show the certificate of ${secret}`);
    shown.push({ host, without, with: await certificateOf(host), others: await certificateOf('elsewhere.invalid') });
  }
  return shown;
}

async function certificateOf(host: string): Promise<string | undefined> {
  return (await ask({ address: '127.0.0.1', port: PORTS.websecure ?? 0, host, tls: true })).certificate;
}
