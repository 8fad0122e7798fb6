import { createPrivateKey, X509Certificate } from 'node:crypto';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** The API server takes it with a warning; the ingress controller then serves its own certificate. No part of either is shown. */
export const tlsPair = defineRule({
  id: 'schema/tls-pair',
  severity: 'warning',
  summary: 'a TLS Secret holds a certificate and the key that belongs to it',
  kinds: 'Secret',
  check(secret) {
    const [certificate, key] = ['tls.crt', 'tls.key'].map((name) => textOf(secret, name));
    if (textAt(secret, 'type') !== 'kubernetes.io/tls' || certificate === undefined || key === undefined) return NOTHING;
    // Both empty: something fills it in.
    if (certificate === '' && key === '') return NOTHING;
    const problem = problemOfPair(certificate, key);
    return problem === undefined ? NOTHING : [{ path: '', ...problem }];
  },
});

/** As it is read in the end: what is written as text counts more. Undefined if there is none, which is another rule's. */
function textOf(secret: unknown, name: string): string | undefined {
  const encoded = textAt(secret, 'data', name);
  return textAt(secret, 'stringData', name) ?? (encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8'));
}

function problemOfPair(certificate: string, key: string): { readonly message: string; readonly hint: string } | undefined {
  const parsed = attempt(() => new X509Certificate(certificate));
  if (parsed === undefined)
    return { message: "'tls.crt' is no certificate in PEM format", hint: 'write the certificate and those between it and its authority' };
  const secret = attempt(() => createPrivateKey(key));
  if (secret === undefined) return { message: "'tls.key' is no private key in PEM format", hint: 'write the key without a passphrase' };
  if (attempt(() => parsed.checkPrivateKey(secret)) === true) return undefined;
  return {
    message: "'tls.key' is not the key of the certificate",
    hint: 'write the pair that was made together; the own certificate comes first in tls.crt',
  };
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
