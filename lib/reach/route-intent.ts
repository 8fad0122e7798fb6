import type { RouteIntent } from '../lab/description';
import { printIdentity } from '../manifest/identity';
import type { ObjectIdentity } from '../manifest/manifest';
import { at, entryOf } from '../manifest/read';
import { namedIn } from './entrance';
import type { IntentProblem } from './intent-problem';
import { requestStretch, type WebRequest } from './request';
import type { DeadCode, Hop } from './way';
import type { World } from './world';

/** Dead ends of which another rule says what is missing, or that are none for who knows more than the lab: a login, a name in DNS. */
const NOT_HERE: ReadonlySet<DeadCode> = new Set([
  'external-name',
  'host-unknown',
  'middleware-missing',
  'no-endpoints',
  'port-missing',
  'refused',
  'service-missing',
]);

/** With a login, so that a route that asks for one is looked behind. */
const LOGIN = { Authorization: 'Basic' };

/** Routes that do not lead to the Service that they are declared for. */
export function routeProblems(world: World, routes: readonly RouteIntent[]): readonly IntentProblem[] {
  return routes.flatMap((intent) => {
    // A pattern is no path that somebody could ask for.
    if (/[\\^$*+?()[\]{}|]/.test(intent.path)) return [];
    const { entryPoints } = world.lab.ingress;
    if (intent.entryPoints === undefined) return firstOf(world, intent, Object.values(entryPoints));
    return intent.entryPoints.flatMap((name) => firstOf(world, intent, [entryOf(entryPoints, name) ?? []].flat()));
  });
}

/** Nothing if one of the ports answers as declared; else what is wrong where the request gets farthest. */
function firstOf(world: World, intent: RouteIntent, ports: readonly number[]): readonly IntentProblem[] {
  let farthest: Failed | undefined;
  for (const port of ports) {
    for (const tls of intent.tls ? [true] : [port === 443, port !== 443]) {
      const asked = asking(world, intent, port, tls);
      if (asked === undefined) continue;
      const { problem } = ask(world, intent, asked.request);
      if (problem === undefined) return [];
      if (farthest === undefined || farthest.problem.code === 'entry-point') farthest = { url: asked.url, problem };
    }
  }
  return farthest ? [problemOf(intent, farthest)] : [];
}

/** A request that did not arrive, and the hop that is wrong. */
interface Failed {
  readonly url: string;
  readonly problem: Hop;
}

function problemOf(intent: RouteIntent, { url, problem }: Failed): IntentProblem {
  const service: ObjectIdentity = { apiVersion: 'v1', kind: 'Service', namespace: intent.namespace, name: intent.service };
  const { by, at: pointer = '', says, hint = 'mend the route, or the intent of the lab' } = problem;
  const known = by === undefined || by === 'lab' ? { object: service, path: '' } : { object: by, path: pointer };
  const what = `${problem.code === 'blocked' ? 'it ' : ''}${says}`;
  return { intent: 'route', ...known, message: `${url} does not arrive at ${printIdentity(service)}, as the lab declares: ${what}`, hint };
}

/** A request, and what one would write into a browser for it. */
interface Asking {
  readonly url: string;
  readonly request: WebRequest;
}

/** By name where the lab says what it resolves to, so that this is looked at too; else to the controller's address. */
function asking({ lab }: World, { host, path }: RouteIntent, port: number, tls: boolean): Asking | undefined {
  const [address = ''] = lab.ingress.addresses;
  const name = host?.replace('*', 'any').toLowerCase() ?? address;
  const way = `:${port}${path.startsWith('/') ? '' : '/'}${path}`;
  const scheme = tls ? 'https' : 'http';
  const target = `${scheme}://${namedIn(lab, name) ? name : address}${way}`;
  if (!URL.canParse(target)) return undefined;
  const shown = `${scheme}://${name}${way}`.replace(tls ? ':443/' : ':80/', '/');
  return { url: shown, request: { url: new URL(target), headers: { ...LOGIN, Host: name } } };
}

/** The hop that is wrong; undefined if the Service answers, or nobody can say. */
function ask(world: World, intent: RouteIntent, request: WebRequest): { readonly problem?: Hop } {
  const { hops } = requestStretch(world, request);
  const dead = hops.find(({ result }) => result === 'dead');
  if (dead?.code !== undefined && NOT_HERE.has(dead.code)) return {};
  if (dead) return { problem: dead };
  const services = hops.filter(({ kind }) => kind === 'service');
  const [other] = services;
  if (other === undefined || services.some((hop) => isDeclared(world, intent, hop))) return {};
  const route = [...hops].reverse().find(({ kind }) => kind === 'route') ?? other;
  const { path, service, port } = intent;
  return {
    problem: {
      ...route,
      says: `it leads to ${other.by === undefined || other.by === 'lab' ? 'another one' : printIdentity(other.by)}`,
      hint: `lead ${path} to port ${port} of Service ${service}`,
    },
  };
}

function isDeclared({ cluster }: World, { namespace, service, port }: RouteIntent, { by, at: pointer = '' }: Hop): boolean {
  if (by === undefined || by === 'lab' || by.name !== service || by.namespace !== namespace) return false;
  const found = at(cluster.find('Service', service, namespace), ...pointer.split('/').slice(1), 'port');
  return found === undefined || found === port;
}
