import { clusterOf } from '../cluster-of';
import { certificate } from './certificate';

test('the user part of an address is not in the hint', () => {
  const object = {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'web', namespace: 'home' },
    spec: { dnsNames: ['https://me:hunter2@web.example.com:8443/x', 'hunter2@git.example.com:me/lab.git'], secretName: 'web' },
  };
  expect(certificate.check(object, clusterOf([object], undefined)).map(({ hint }) => hint)).toEqual([
    "did you mean 'web.example.com'?",
    "did you mean 'git.example.com'?",
  ]);
});
