import { selfSigned } from '../../../e2e/requests/certificate';
import { clusterOf } from '../../products/cluster-of';
import { runRules } from '../run';
import { tlsPair } from './tls-pair';

const [mine, other] = [selfSigned('web', 'web.example.com'), selfSigned('api', 'api.example.com')];

function messages(certificate: string, key: string, field: 'data' | 'stringData' = 'stringData'): readonly string[] {
  const [crt, secret] = [certificate, key].map((text) => (field === 'data' ? Buffer.from(text).toString('base64') : text));
  const manifest = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'web-tls', namespace: 'demo' },
    type: 'kubernetes.io/tls',
    [field]: { 'tls.crt': crt, 'tls.key': secret },
  };
  return runRules(clusterOf([manifest]), [tlsPair]).map(({ message }) => message);
}

test.each(['data', 'stringData'] as const)('a certificate with its key is taken, in %s', (field) => {
  expect(messages(mine.certificate, mine.key, field)).toEqual([]);
});

test('two empty ones are taken: something fills them in', () => {
  expect(messages('', '')).toEqual([]);
});

test('a chain of certificates is taken: its first one counts', () => {
  expect(messages(`${mine.certificate}${other.certificate}`, mine.key)).toEqual([]);
});

test('a key of another certificate, an invalid key and an invalid certificate are found, and not shown', () => {
  expect(messages(mine.certificate, other.key)).toEqual(["'tls.key' is not the key of the certificate"]);
  expect(messages(mine.certificate, mine.certificate)).toEqual(["'tls.key' is no private key in PEM format"]);
  expect(messages(mine.key, mine.key)).toEqual(["'tls.crt' is no certificate in PEM format"]);
  expect(messages(`${other.certificate}${mine.certificate}`, mine.key)).toEqual(["'tls.key' is not the key of the certificate"]);
});
