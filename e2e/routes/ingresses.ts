import type { Manifest } from '../../lib/manifest/manifest';
import { portOf, SERVICES } from './backends';
import type { Chance } from './chance';
import { MIDDLEWARES } from './middlewares';

/** Paths that overlap. */
export const PATHS = ['/', '/api', '/api/', '/api/v1', '/apix', '/app', '/api/v1/items', '/a.b'] as const;

const ROUTER = 'traefik.ingress.kubernetes.io/router.';

/** Ingresses of a set. @param other namespace of another set */
export function ingressesOf(chance: Chance, namespace: string, other: string): Manifest[] {
  return chance.some(3, (i) => {
    const { className, annotation } = classOf(chance);
    const annotations = { ...annotation, ...annotationsOf(chance, namespace, other) };
    return {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: `ingress-${i}`, namespace, ...(Object.keys(annotations).length > 0 ? { annotations } : {}) },
      spec: {
        ...(className === undefined ? {} : { ingressClassName: className }),
        ...(chance.is(0.1) ? { tls: [{ hosts: [`a.${namespace}.test`], secretName: 'none' }] } : {}),
        rules: chance.some(2, () => ruleOf(chance, namespace)),
      },
    };
  });
}

function classOf(chance: Chance): { className?: string; annotation: Record<string, string> } {
  return chance.weighted<{ className?: string; annotation: Record<string, string> }>([
    [14, { className: 'traefik', annotation: {} }],
    [1, { className: 'other', annotation: {} }],
    [1, { className: 'missing', annotation: {} }],
    [1, { annotation: {} }],
    [1, { annotation: { 'kubernetes.io/ingress.class': 'traefik' } }],
    [1, { annotation: { 'kubernetes.io/ingress.class': 'nginx' } }],
  ]);
}

function annotationsOf(chance: Chance, namespace: string, other: string): Record<string, string> {
  const given: Record<string, string> = {};
  if (chance.is(0.4))
    given[`${ROUTER}entrypoints`] = chance.weighted([
      [6, 'web'],
      [3, 'web, websecure'],
      [2, 'websecure'],
      [1, 'web,missing'],
      [0.5, 'missing'],
    ]);
  if (chance.is(0.3))
    given[`${ROUTER}priority`] = chance.weighted([
      [2, '1'],
      [2, '30'],
      [2, '60'],
      [1, '0'],
      [1, '-5'],
      [0.5, 'high'],
    ]);
  if (chance.is(0.1))
    given[`${ROUTER}tls`] = chance.weighted([
      [4, 'true'],
      [3, 'false'],
      [1, 'yes'],
    ]);
  if (chance.is(0.03)) given[`${ROUTER}${chance.pick(['middleware', 'tls.certresolver', 'nonsense'])}`] = 'x';
  if (chance.is(0.15)) given[`${ROUTER}pathmatcher`] = chance.pick(['Path', 'PathPrefix', 'PathRegexp']);
  if (chance.is(0.5)) given[`${ROUTER}middlewares`] = chance.some(2, () => middlewareName(chance, namespace, other)).join(',');
  return given;
}

function middlewareName(chance: Chance, namespace: string, other: string): string {
  const name = chance.weighted([
    [6, chance.pick(['one', 'two', 'three'])],
    [1, chance.pick(MIDDLEWARES)],
    [0.5, 'missing'],
  ]);
  return chance.weighted([
    [14, `${namespace}-${name}@kubernetescrd`],
    [2, `${other}-${name}@kubernetescrd`],
    [1, name],
    [1, `${name}@kubernetescrd`],
  ]);
}

function ruleOf(chance: Chance, namespace: string): Record<string, unknown> {
  const host = chance.pick([`a.${namespace}.test`, `a.${namespace}.test`, `b.${namespace}.test`, `*.${namespace}.test`, undefined]);
  const below = host === undefined ? `/${namespace}` : '';
  return {
    ...(host === undefined ? {} : { host }),
    http: {
      paths: chance.some(3, () => {
        const pathType = chance.pick(['Prefix', 'Prefix', 'Exact', 'ImplementationSpecific']);
        return { path: `${below}${chance.pick(PATHS)}`, pathType, backend: backendOf(chance) };
      }),
    },
  };
}

function backendOf(chance: Chance): Record<string, unknown> {
  if (chance.is(0.02)) return { resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'files' } };
  const port = portOf(chance);
  const name = chance.is(0.05) ? 'nobody' : chance.pick(SERVICES);
  return { service: { name, port: typeof port === 'number' ? { number: port } : { name: port } } };
}
