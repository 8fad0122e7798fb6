import { checkToWrite } from './checks/check-lab';
import { check } from './cli/check/check';
import type { Manifest } from './manifest/manifest';
import { answerTo, brief, ingress, ingressRoute, labOn, serviceAndPod, traefikObject } from './products/routes.fixture';
import { almost, CATASTROPHIC } from './regexp/catastrophic.fixture';
import { Steps } from './regexp/steps';
import { matchPattern } from './schema/pattern';
import { readText } from './source/read-text';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const crd = (pattern: string): Manifest => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.vendor.example' },
  spec: {
    group: 'vendor.example',
    scope: 'Namespaced',
    names: { plural: 'widgets', singular: 'widget', kind: 'Widget', listKind: 'WidgetList' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: { spec: { type: 'object', properties: { s: { type: 'array', items: { type: 'string', pattern } } } } },
          },
        },
      },
    ],
  },
});
const widget = (s: readonly string[]): Manifest => ({
  apiVersion: 'vendor.example/v1',
  kind: 'Widget',
  metadata: { name: 'w', namespace: 'shop' },
  spec: { s },
});

describe.each(CATASTROPHIC)('%s', (pattern, repeated) => {
  test('a text takes as many steps as its characters times those of the pattern, no more', () => {
    const text = almost(repeated, 1000);
    expect(matchPattern(pattern, text, new Steps(3000 * (text.length + 1)))).toEqual({ matches: false });
  });

  test('check and synth refuse the value', () => {
    const manifests = [crd(pattern), widget([almost(repeated, 100)])];
    const files = manifests.map((manifest, i) => readText(`${i}.json`, JSON.stringify(manifest)));
    const found = check([{ files }]).findings.filter(({ object: of }) => of?.kind === 'Widget');
    expect(found).toMatchObject([{ rule: 'schema/value', path: '/spec/s/0' }]);
    const written = checkToWrite(manifests, undefined).filter(({ object: of }) => of.kind === 'Widget');
    expect(written).toMatchObject([{ rule: 'schema/value', severity: 'error' }]);
  });

  test('trace: neither a rule nor a middleware of Traefik matches', () => {
    const path = `/${encodeURI(almost(repeated, 100))}`;
    const match = `Host(\`shop.lab\`) && PathRegexp(\`${pattern.replace('^', '^/')}\`)`;
    const rules = [...serviceAndPod('web'), ingressRoute('a', { match }), ingressRoute('b', { match: 'Host(`shop.lab`)', priority: 1 })];
    expect(brief(answerTo(rules, path))).toBe(`web:8080${path}`);
    const middlewares = [{ name: 'm' }];
    const routed = [...serviceAndPod('web'), ingressRoute('a', { match: 'Host(`shop.lab`)', middlewares })];
    for (const kind of ['redirectRegex', 'replacePathRegex']) {
      const middleware = traefikObject('Middleware', 'm', { [kind]: { regex: `never${pattern}`, replacement: '/gone' } });
      expect(brief(answerTo([...routed, middleware], path))).toBe(`web:8080${path}`);
    }
  });

  test('trace: a path of ingress-nginx does not match', () => {
    const regex = { 'nginx.ingress.kubernetes.io/use-regex': 'true' };
    const path = `/${encodeURI(almost(repeated, 100))}`;
    const paths = { [`~/${pattern.replace('^', '')}$`]: 'api', '/': 'web' };
    const all = [...serviceAndPod('web'), ...serviceAndPod('api'), ingress('a', 'shop.lab', paths, regex, 'nginx')];
    expect(brief(answerTo(all, path, {}, labOn('nginx')))).toMatch(/^web:8080|^unknown: /);
  });
});

test('values that are harmless each are not evaluated once all together are too much, and that is said', () => {
  const values = Array.from({ length: 600 }, (_, i) => almost('ab', 1000 + i));
  const files = [crd('^(?i)[ab]*a[ab]{300}$'), widget(values)].map((manifest, i) => readText(`${i}.json`, JSON.stringify(manifest)));
  const rules = check([{ files }]).findings.map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(new Set(['schema/value', 'schema/pattern-not-evaluated']));
  expect(rules.length).toBe(600);
});

test('alternatives in alternatives are tried once each', () => {
  let schema: object = { pattern: '^b$' };
  for (let depth = 0; depth < 60; depth += 1) schema = { anyOf: [schema] };
  const definition = JSON.stringify(crd('^b$')).replace('{"type":"string","pattern":"^b$"}', JSON.stringify({ type: 'string', ...schema }));
  const files = [definition, JSON.stringify(widget(['a']))].map((text, i) => readText(`${i}.json`, text));
  expect(check([{ files }]).findings.map(({ rule }) => rule)).toEqual(['schema/value']);
});

test('a rule of Traefik that is that no one would write', () => {
  const match = Array.from({ length: 200 }, (_, i) => `PathRegexp(\`^(a|a){40}${i}$\`)`).join(' || ');
  const all = [...serviceAndPod('web'), ingressRoute('a', { match: `Host(\`shop.lab\`) && (${match})` })];
  expect(brief(answerTo(all, `/${'a'.repeat(50)}`))).toBe('404 no-path');
});
