import { countUnknown, isEncrypted, isPlaceholder, isUnknownAt } from './unknown';

test.each([
  `\${NAME}`,
  'app.__SECRET_DOMAIN__',
  '__NAME__',
  'web.REPLACE_ME',
  'REPLACE_ME',
  `web.\${DOMAIN}`,
  `\${PORT:=8080}`,
  'ENC[AES256_GCM,data:bm8=,iv:bm8=,tag:bm8=,type:str]',
])('%s is filled in later', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  'web',
  '__init__',
  'A__B__C',
  'REPLACE_MENT',
  '__a__',
  '{{ name }}',
  '$(NAME)',
  '$NAME',
  '${',
  '${'.repeat(100_000),
  `#!/bin/sh\necho \${HOME}\n`,
  '',
  5,
  null,
])('%j is what it is', (value) => {
  expect(isPlaceholder(value)).toBe(false);
});

const KEY = `\${KEY}`;
const INGRESS = {
  metadata: { name: `\${APP}`, labels: { [KEY]: 'a' } },
  spec: { rules: [{ host: `\${APP}.lab`, paths: [{ path: '/', port: 80 }] }] },
};

test('nothing is known of a placeholder, nor of a map that has one; of what is around it everything', () => {
  const unknown = ['/metadata/name', `/metadata/labels/\${KEY}`, '/spec/rules/0/host', '/spec/rules/0', ''];
  const known = ['/spec/rules/0/paths/0/path', '/spec/rules/0/paths/0', '/spec/rules', '/spec'];
  expect([...unknown, ...known].filter((path) => isUnknownAt(INGRESS, path))).toEqual(unknown);
  expect(countUnknown(INGRESS)).toBe(3);
});

test('braces are placeholders in an ApplicationSet, and where the name of the object has some', () => {
  const spec = { summary: '{{ $labels.instance }} is down' };
  const unknown = (kind: string, name: string) => isUnknownAt({ kind, metadata: { name }, spec }, '/spec/summary');
  expect([unknown('PrometheusRule', 'down'), unknown('ApplicationSet', 'apps'), unknown('Deployment', '{{ app }}')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('what a shell fills in is not counted', () => {
  expect(countUnknown({ spec: { args: [`echo \${HOME}`], host: `a.\${DOMAIN}` }, data: { a: 'ENC[AES256_GCM,x]' } })).toBe(2);
});

test('the block of SOPS is taken out before anything is applied', () => {
  const secret = { data: { a: 'ENC[AES256_GCM,data:bm8=]' }, sops: { mac: 'x' } };
  expect([isEncrypted(secret), isEncrypted({ sops: {} }), isEncrypted({})]).toEqual([true, false, false]);
  expect(['/sops', '/sops/mac', '/data/a', '/data/b'].filter((path) => isUnknownAt(secret, path))).toEqual([
    '/sops',
    '/sops/mac',
    '/data/a',
  ]);
});
