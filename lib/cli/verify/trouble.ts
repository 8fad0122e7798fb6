import { isMap } from '../../manifest/tree';
import { wordsOf } from '../cli-error';
import { ProxyError } from './kubeconfig/proxy';

const CHECK_ADDRESS = 'check that it runs, and the address';
const CHECK_TRUST = 'check certificate-authority of the cluster in the kubeconfig';
/** Codes of connections that fail, and what to do. */
const HINTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: CHECK_ADDRESS,
  EHOSTUNREACH: CHECK_ADDRESS,
  ENETUNREACH: CHECK_ADDRESS,
  ETIMEDOUT: CHECK_ADDRESS,
  ENOTFOUND: 'check the name in the address',
  EAI_AGAIN: 'check the name in the address, and your DNS',
};
/** Those whose own words are no help. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNRESET: 'it ended the connection before its answer was complete; try again, and look at its log',
  EPIPE: 'it ended the connection before its answer was complete; try again, and look at its log',
  EPROTO: 'it does not speak TLS as expected; check the scheme and the port of the address',
  CERT_HAS_EXPIRED: 'its certificate has expired; renew it',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; check the clocks',
  DEPTH_ZERO_SELF_SIGNED_CERT: `its certificate is signed by itself; ${CHECK_TRUST}`,
  SELF_SIGNED_CERT_IN_CHAIN: `its certificate is signed by an unknown authority; ${CHECK_TRUST}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `its certificate is signed by an unknown authority; ${CHECK_TRUST}`,
  UNABLE_TO_GET_ISSUER_CERT: `its certificate is signed by an unknown authority; ${CHECK_TRUST}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `its certificate is signed by an unknown authority; ${CHECK_TRUST}`,
  CERT_SIGNATURE_FAILURE: `its certificate is signed by another authority of that name; ${CHECK_TRUST}`,
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for other names than the address; use one of them, or tls-server-name',
  HPE_HEADER_OVERFLOW: 'its headers do not end; check that the address is that of an API server',
};

/** Why a request got no answer, and what to do. Of TLS and HTTP libraries only the code is shown: their words are for their authors. */
export function troubleOf(error: Error): string {
  if (error instanceof ProxyError) return `${error.message}; check proxy-url of the cluster in the kubeconfig`;
  const code = codeOf(error);
  const words = WORDS[code];
  if (words !== undefined) return words;
  const hint = HINTS[code];
  if (hint !== undefined) return `${wordsOf(error)}; ${hint}`;
  if (code.startsWith('HPE_')) return `its answer is no HTTP (${code}); check the scheme and the port of the address`;
  if (code.startsWith('ERR_SSL')) return `no TLS connection (${code}); check the address, and certificates in the kubeconfig`;
  return `the connection failed${code && ` (${code})`}; ${CHECK_ADDRESS}`;
}

/** Of several addresses that were tried the first one's. */
function codeOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return isMap(first) && typeof first.code === 'string' ? first.code : '';
}
