import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { RULES } from './catalogue';
import { PAGE_LAB } from './page-lab';
import { runRules } from './run';

const LAB = completeLab(PAGE_LAB);

/** What fixes the findings of a rule about one object. */
function fixes(rule: string, object: Manifest): readonly unknown[] {
  return runRules(clusterOf([object], LAB), RULES).flatMap((finding) => (finding.rule === rule ? [finding.fix] : []));
}

const service = (spec: object, annotations?: Record<string, string>): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'demo', ...(annotations ? { annotations } : {}) },
  spec,
});
const secret = (fields: object): Manifest => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x', namespace: 'demo' }, ...fields });
const pod = (container: object): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'demo' },
  spec: { containers: [{ name: 'web', image: 'registry.example.com/web:1.0', ...container }] },
});
const claim = (storage: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'demo' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
});
const ingress: Manifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', namespace: 'demo', annotations: { 'kubernetes.io/ingress.class': 'traefik' } },
  spec: { rules: [{ host: 'web.lab' }] },
};

test.each([
  ['a quantity', 'gitops/quantity', claim('1024Mi'), [{ op: 'replace', path: '/spec/resources/requests/storage', value: '1Gi' }]],
  [
    'a misspelt field',
    'schema/unknown-field',
    service({ selctor: { a: 'b' } }),
    [{ op: 'move', from: '/spec/selctor', path: '/spec/selector' }],
  ],
  ['a number in quotes', 'schema/type', service({ ports: [{ port: '80' }] }), [{ op: 'replace', path: '/spec/ports/0/port', value: 80 }]],
  [
    'a boolean in quotes',
    'schema/type',
    service({ publishNotReadyAddresses: 'true' }),
    [{ op: 'replace', path: '/spec/publishNotReadyAddresses', value: true }],
  ],
  ['a number where a text belongs', 'schema/type', service({ selector: { a: 1 } }), [{ op: 'quote', path: '/spec/selector/a' }]],
  [
    'a number as the value of a variable',
    'schema/type',
    pod({ env: [{ name: 'PORT', value: 8080 }] }),
    [{ op: 'quote', path: '/spec/containers/0/env/0/value' }],
  ],
  ['true as an argument', 'schema/type', pod({ args: ['--tls', true] }), [{ op: 'quote', path: '/spec/containers/0/args/1' }]],
  ['a number in a Secret', 'schema/type', secret({ stringData: { pin: 1234 } }), [{ op: 'quote', path: '/stringData/pin' }]],
  ['True in quotes', 'schema/type', secret({ immutable: 'True' }), [{ op: 'replace', path: '/immutable', value: true }]],
  [
    'an old annotation',
    'reference/ingress-class-annotation',
    ingress,
    [
      { op: 'add', path: '/spec/ingressClassName', value: 'traefik' },
      { op: 'remove', path: '/metadata/annotations/kubernetes.io~1ingress.class' },
    ],
  ],
  [
    'a misspelt annotation',
    'reference/unread-annotation',
    service({ ports: [{ port: 80 }] }, { 'metallb.io/loadBalancerIP': '10.0.0.100' }),
    [{ op: 'move', from: '/metadata/annotations/metallb.io~1loadBalancerIP', path: '/metadata/annotations/metallb.io~1loadBalancerIPs' }],
  ],
])('%s is fixed by a patch', (_, rule, object, expected) => {
  expect(fixes(rule, object)).toEqual([expected]);
});

test.each([
  ['the field that is meant is there as well', 'schema/unknown-field', service({ selctor: {}, selector: { a: 'b' } })],
  ['no field is near', 'schema/unknown-field', service({ colour: 'red' })],
  ['it could be another number', 'schema/type', service({ ports: [{ port: '010' }] })],
  ['a number is no text of the form that belongs there', 'schema/type', secret({ data: { port: 8080 } })],
  ['a number is no word of those that are allowed', 'schema/type', service({ ports: [{ port: 80, protocol: 6 }] })],
  ['a map is where a text belongs', 'schema/type', service({ selector: { a: { b: 'c' } } })],
])('there is no patch where %s', (_, rule, object) => {
  expect(fixes(rule, object)).toEqual([undefined]);
});

test('a patch never has what may be a secret in it', () => {
  expect(fixes('schema/unknown-field', secret({ stringDat: { password: 'hunter2' } }))).toEqual([
    [{ op: 'move', from: '/stringDat', path: '/stringData' }],
  ]);
  expect(JSON.stringify(fixes('schema/type', secret({ stringData: { pin: 271828 } })))).not.toContain('271828');
});
