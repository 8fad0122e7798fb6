import type { Manifest } from '../../lib/manifest/manifest';
import { portOf, SERVICES } from './backends';
import type { Chance } from './chance';
import { PATHS } from './ingresses';
import { MIDDLEWARES } from './middlewares';

const API = 'traefik.io/v1alpha1';

/** IngressRoutes and TraefikServices of a set. @param other namespace of another set */
export function ingressRoutesOf(chance: Chance, namespace: string, other: string): Manifest[] {
  const routes = chance.some(3, (i): Manifest => {
    const entryPoints = chance.weighted<readonly string[] | undefined>([
      [4, ['web']],
      [1, ['websecure']],
      [4, ['web', 'websecure']],
      [2, undefined],
      [0.5, ['missing']],
    ]);
    const annotations = chance.is(0.05) ? { annotations: { 'kubernetes.io/ingress.class': chance.pick(['traefik', 'nginx']) } } : {};
    return {
      apiVersion: API,
      kind: 'IngressRoute',
      metadata: { name: `route-${i}`, namespace, ...annotations },
      spec: {
        ...(entryPoints ? { entryPoints } : {}),
        ...(chance.is(0.1) ? { tls: {} } : {}),
        routes: chance.some(3, () => routeOf(chance, namespace, other)),
      },
    };
  });
  return [...routes, ...TRAEFIK_SERVICES.map((name, i) => traefikService(chance, namespace, other, name, TRAEFIK_SERVICES.slice(0, i)))];
}

const TRAEFIK_SERVICES = ['blue', 'green'] as const;

function routeOf(chance: Chance, namespace: string, other: string): Record<string, unknown> {
  const priority = chance.pick([undefined, undefined, undefined, 1, 20, 45, 70, 0, -3]);
  const middlewares = chance.is(0.4) ? chance.some(2, () => middlewareRef(chance, other)) : undefined;
  const services = chance.is(0.03)
    ? undefined
    : chance.is(0.75)
      ? [serviceRef(chance, other, TRAEFIK_SERVICES, true)]
      : weighted(chance, other, TRAEFIK_SERVICES);
  return {
    kind: 'Rule',
    ...(chance.is(0.1) ? { match: version2(chance, namespace), syntax: 'v2' } : { match: matchOf(chance, namespace) }),
    ...(priority === undefined ? {} : { priority }),
    ...(middlewares ? { middlewares } : {}),
    ...(services ? { services } : {}),
  };
}

function middlewareRef(chance: Chance, other: string): Record<string, unknown> {
  const name = chance.weighted([
    [8, chance.pick(['one', 'two', 'three'])],
    [1, chance.pick(MIDDLEWARES)],
    [0.4, 'missing'],
    [0.2, `${other}-one@kubernetescrd`],
  ]);
  return { name, ...(chance.is(0.08) ? { namespace: other } : {}) };
}

function serviceRef(chance: Chance, other: string, composed: readonly string[], alone = false): Record<string, unknown> {
  const elsewhere = chance.is(0.06) ? { namespace: other } : {};
  const [first, ...rest] = composed;
  if (first !== undefined && chance.is(0.2)) {
    const name = chance.weighted([
      [10, chance.pick([first, ...rest])],
      [1, 'nothing'],
      [alone ? 1 : 0, 'noop@internal'],
      [0.5, `${other}-blue@kubernetescrd`],
      [0.5, 'blue@kubernetescrd'],
    ]);
    return { kind: 'TraefikService', name, ...elsewhere };
  }
  const name = chance.is(0.05) ? 'nobody' : chance.pick(SERVICES);
  const port = portOf(chance);
  return {
    name,
    ...(chance.is(0.03) ? {} : { port }),
    ...(chance.is(0.3) ? { kind: 'Service' } : {}),
    // Of several Services beside each other Traefik keeps one for each name and port: of two schemes the last one that it reads counts.
    ...(alone && chance.is(0.04) ? { scheme: chance.pick(['http', 'https']) } : {}),
    ...elsewhere,
  };
}

function weighted(chance: Chance, other: string, composed: readonly string[]): Record<string, unknown>[] {
  return chance.some(3, () => ({ ...serviceRef(chance, other, composed), ...(chance.is(0.5) ? { weight: chance.pick([0, 1, 3]) } : {}) }));
}

function traefikService(chance: Chance, namespace: string, other: string, name: string, earlier: readonly string[]): Manifest {
  const spec = chance.is(0.75)
    ? { weighted: { services: weighted(chance, other, earlier) } }
    : { mirroring: { ...serviceRef(chance, other, earlier), mirrors: [{ ...serviceRef(chance, other, []), percent: 10 }] } };
  return { apiVersion: API, kind: 'TraefikService', metadata: { name, namespace }, spec };
}

function matchOf(chance: Chance, namespace: string): string {
  const host = chance.pick([
    `Host(\`a.${namespace}.test\`)`,
    `Host(\`A.${namespace}.test\`)`,
    `Host("b.${namespace}.test")`,
    `HostRegexp(\`^[a-z]+\\.${namespace}\\.test$\`)`,
    `(Host(\`a.${namespace}.test\`) || Host(\`c.${namespace}.test\`))`,
    `PathPrefix(\`/${namespace}\`)`,
  ]);
  if (chance.is(0.15)) return host;
  if (chance.is(0.04))
    return `${host} ${chance.pick(['&&', '&& Hosts(`x`)', '&& Host(`a`, `b`)', 'PathPrefix(`/`)', '&& Path(`api`)', '\n&& PathPrefix(`/`)', '&& PathRegexp(`(?=a)`)'])}`;
  return `${host} ${chance.pick(['&&', '&&', '&&\n '])} ${tree(chance, 2)}`;
}

/** As Traefik 2 writes rules. */
function version2(chance: Chance, namespace: string): string {
  const host = chance.pick([
    `Host(\`a.${namespace}.test\`, \`b.${namespace}.test\`)`,
    `HostRegexp(\`{sub:[a-z]+}.${namespace}.test\`)`,
    `HostRegexp(\`c.${namespace}.test\`, \`a.{rest}.test\`) && PathPrefix(\`/\`)`,
    `HostHeader(\`a.${namespace}.test\`)`,
  ]);
  const more = chance.pick([
    'PathPrefix(`/{first:api|app}`)',
    'Path(`/api/{version}`, `/app`)',
    'PathPrefix(`/{any}/v1`)',
    'Headers(`X-Env`, `prod`)',
    'HeadersRegexp(`X-Env`, `^(prod|test)$`)',
    'Query(`v=1`)',
    'Query(`v={number:[0-9]+}`)',
    'Method(`GET`, `PUT`)',
    'ClientIP(`10.0.0.0/8`, `127.0.0.1`)',
    'Path(`/{`)',
    'Query(`v`)',
  ]);
  return `${host} && ${chance.is(0.1) ? '!' : ''}${more}`;
}

function tree(chance: Chance, depth: number): string {
  if (depth === 0 || chance.is(0.6)) return `${chance.is(0.15) ? '!' : ''}${leaf(chance)}`;
  const both = `${tree(chance, depth - 1)} ${chance.pick(['&&', '||'])} ${tree(chance, depth - 1)}`;
  // Without brackets && binds before ||, and the rule may be for every host: of a path that nobody asks for then.
  return `${chance.is(0.15) ? '!' : ''}(${both})`;
}

function leaf(chance: Chance): string {
  const path = chance.pick(PATHS);
  return chance.weighted([
    [6, `PathPrefix(\`${path}\`)`],
    [2, `Path(\`${path}\`)`],
    [1, `pathprefix("${path}")`],
    [1, `PathRegexp(\`${chance.pick(['^/api/v\\d', 'items$', '(?i)^/API', '/[[:alpha:]]+/', '^/(api|app)(/|$)', '\\Qa.b\\E'])}\`)`],
    [1, `Method(\`${chance.pick(['GET', 'post', 'PUT'])}\`)`],
    [1, `Header(\`X-Env\`, \`${chance.pick(['prod', 'dev'])}\`)`],
    [1, 'HeaderRegexp(`x-env`, `^(prod|test)$`)'],
    [1, chance.pick(['Query(`v`, `1`)', 'Query(`v`)', 'QueryRegexp(`v`, `^[0-9]+$`)'])],
    [1, `ClientIP(\`${chance.pick(['127.0.0.1', '127.0.0.0/8', '10.0.0.0/8'])}\`)`],
  ]);
}
