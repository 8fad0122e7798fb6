import type { RouteIntent } from '../lab/description';
import { printIdentity } from '../manifest/identity';
import type { ObjectIdentity } from '../manifest/manifest';
import { at, entryOf } from '../manifest/read';
import type { ReachContext } from './context';
import type { IntentProblem } from './intent-problem';
import { traceRequest, type WebRequest } from './request';
import { findHost } from './resolve-url';
import { surelyArrives } from './surely-arrives';
import type { Hop } from './trace';

/** With a login, so that a route that asks for one is looked behind. */
const LOGIN = { Authorization: 'Basic' };

/** Routes that do not lead to the Service that they are declared for. */
export function routeProblems(context: ReachContext, routes: readonly RouteIntent[]): readonly IntentProblem[] {
  return routes.flatMap((intent) => {
    // A pattern is not a path that a request can have.
    if (/[\\^$*+?()[\]{}|]/.test(intent.path)) return [];
    const { entryPoints } = context.lab.ingress;
    if (intent.entryPoints === undefined) return firstOf(context, intent, Object.values(entryPoints));
    return intent.entryPoints.flatMap((name) => firstOf(context, intent, [entryOf(entryPoints, name) ?? []].flat()));
  });
}

/** Nothing if one of the ports answers as declared; else what is wrong where the request gets farthest. */
function firstOf(context: ReachContext, intent: RouteIntent, ports: readonly number[]): readonly IntentProblem[] {
  let farthest: Failed | undefined;
  for (const port of ports) {
    for (const tls of intent.tls ? [true] : [port === 443, port !== 443]) {
      const asked = intentRequest(context, intent, port, tls);
      if (asked === undefined) continue;
      if (surelyArrives(context, intent, asked.request)) return [];
      const { problem } = wrongHopOf(context, intent, asked.request);
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
  const { by, at: pointer = '', message, hint = 'fix the route, or the intent of the lab' } = problem;
  const known = by === undefined || by === 'lab' ? { object: service, path: '' } : { object: by, path: pointer };
  const what = `${problem.code === 'blocked' ? 'it ' : ''}${message}`;
  const code = problem.code === undefined ? {} : { code: problem.code };
  return {
    intent: 'route',
    ...known,
    ...code,
    service,
    message: `${url} does not arrive at ${printIdentity(service)}, as the lab declares: ${what}`,
    hint,
  };
}

/** A request, and what one would write into a browser for it. */
interface IntentRequest {
  readonly url: string;
  readonly request: WebRequest;
}

/** By name where the lab says what it resolves to, so that this is looked at too; else to the controller's address. */
function intentRequest({ lab }: ReachContext, { host, path }: RouteIntent, port: number, tls: boolean): IntentRequest | undefined {
  const [address = ''] = lab.ingress.addresses;
  const name = host?.replace('*', 'any').toLowerCase() ?? address;
  const rest = `:${port}${path.startsWith('/') ? '' : '/'}${path}`;
  const scheme = tls ? 'https' : 'http';
  const target = `${scheme}://${findHost(lab, name) ? name : address}${rest}`;
  if (!URL.canParse(target)) return undefined;
  const shown = `${scheme}://${name}${rest}`.replace(tls ? ':443/' : ':80/', '/');
  return { url: shown, request: { url: new URL(target), headers: { ...LOGIN, Host: name } } };
}

/** The hop that is wrong; undefined if the Service answers, or that is not known. */
function wrongHopOf(context: ReachContext, intent: RouteIntent, request: WebRequest): { readonly problem?: Hop } {
  const { hops } = traceRequest(context, request);
  const dead = hops.find(({ result }) => result === 'dead');
  if (dead) return { problem: dead };
  const services = hops.filter(({ kind }) => kind === 'service');
  const [other] = services;
  if (other === undefined || services.some((hop) => isDeclared(context, intent, hop))) return {};
  const route = [...hops].reverse().find(({ kind }) => kind === 'route') ?? other;
  const { path, service, port } = intent;
  return {
    problem: {
      ...route,
      message: `it leads to ${other.by === undefined || other.by === 'lab' ? 'another one' : printIdentity(other.by)}`,
      hint: `lead ${path} to port ${port} of Service ${service}`,
    },
  };
}

function isDeclared({ cluster }: ReachContext, { namespace, service, port }: RouteIntent, { by, at: pointer = '' }: Hop): boolean {
  if (by === undefined || by === 'lab' || by.name !== service || by.namespace !== namespace) return false;
  const found = at(cluster.find('Service', service, namespace), ...pointer.split('/').slice(1), 'port');
  return found === undefined || found === port;
}
