import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { CliError } from '../../cli-error';

/** A client certificate and its key, in PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
}

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** Refuses a text that is not certificates in PEM: Node ignores garbage silently, and then rejects every server. @param wrong makes the error */
export function checkCertificates(pem: string, wrong: (problem: string) => CliError): void {
  const blocks = pem.split(BEGIN).slice(1);
  if (blocks.length === 0) throw wrong('is no certificate in PEM');
  for (const block of blocks) {
    const end = block.indexOf(END);
    if (end === -1 || !isCertificate(`${BEGIN}${block.slice(0, end)}${END}\n`)) throw wrong('is no certificate in PEM');
  }
}

function isCertificate(pem: string): boolean {
  return attempt(() => new X509Certificate(pem)) !== undefined;
}

/** Refuses a pair that TLS could not use. @param wrong makes the error */
export function checkedPair(pair: ClientCertificate, wrong: (field: string, problem: string) => CliError): ClientCertificate {
  const { cert, key } = pair;
  checkCertificates(cert, (problem) => wrong('client-certificate', problem));
  const secret = attempt(() => createPrivateKey(key));
  if (!secret)
    throw wrong('client-key', /ENCRYPTED/.test(key) ? 'is encrypted, which kubectl refuses as well' : 'is no private key in PEM');
  if (!new X509Certificate(cert).checkPrivateKey(secret)) throw wrong('client-key', 'does not belong to the client-certificate');
  return pair;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
