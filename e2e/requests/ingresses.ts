import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { until } from '../support/api';
import { forEach, patiently, type Reply } from './ask';
import { type Findings, type Pod, selected, wrongAnswer } from './cluster-view';
import { type EmittedRoute, emittedRoutes, type Question, questionsOf } from './routes';
import { PORTS } from './traefik';

/** Headers of interest in an answer: what a middleware may add. */
const HEADERS = ['strict-transport-security', 'x-frame-options', 'x-content-type-options', 'x-xss-protection', 'referrer-policy'];

/** What came of the requests to a lab's routes. */
export interface Routed extends Findings {
  /** Requests that a pod answered, by Ingress. */
  readonly answered: Readonly<Record<string, number>>;
  /** The sets of security headers in the answers, each once, by Ingress and entry point. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Requests that were sent to https, by Ingress. */
  readonly redirected: Readonly<Record<string, number>>;
  /** Requests that nobody answered, as it must be. */
  readonly missed: number;
}

/** Requests every route of the lab through Traefik, and what is not a route. */
export async function askRoutes(lab: LabDescription, manifests: readonly Manifest[], pods: readonly Pod[]): Promise<Routed> {
  const routes = emittedRoutes(manifests, lab);
  const questions = questionsOf(routes, Object.keys(lab.ingress.entryPoints));
  await served(questions);
  const replies = await forEach(questions, async (question) => ({ question, reply: await send(question) }));
  const services = new Map(
    manifests
      .filter(({ kind }) => kind === 'Service')
      .map((service) => [`${service.metadata.namespace}/${service.metadata.name}`, service]),
  );
  const faults = replies.flatMap(({ question, reply }) => {
    const wrong = judge(question, reply, pods, services);
    return wrong === undefined ? [] : [`${question.entryPoint} ${question.host}${question.path}: ${wrong}`];
  });
  const hit = replies.flatMap(({ question: { route }, reply }) => (route && typeof reply !== 'string' ? [{ route, reply }] : []));
  return {
    asked: questions.length,
    faults,
    answered: count(hit.filter(({ reply }) => reply.echo).map(({ route }) => route.ingress)),
    redirected: count(hit.filter(({ reply }) => reply.headers.location !== undefined).map(({ route }) => route.ingress)),
    headers: headersOf(hit),
    missed: replies.filter(({ reply }) => typeof reply !== 'string' && reply.status === 404).length,
  };
}

/** Traefik's API knows routers a moment before its entry points do; all of them come at once. */
async function served(questions: readonly Question[]): Promise<void> {
  const known = questions.find(({ route }) => route !== undefined);
  if (!known) return;
  const answered = async () => {
    const reply = await send(known);
    return typeof reply !== 'string' && reply.status !== 404;
  };
  await until(answered, 10_000, `Traefik to answer for ${known.host}${known.path}`);
}

async function send({ entryPoint, host, path }: Question): Promise<Reply | string> {
  const port = PORTS[entryPoint];
  if (port === undefined) return `no entry point ${entryPoint}`;
  return patiently({ address: '127.0.0.1', port, host, path, tls: entryPoint === 'websecure' });
}

/** What is wrong with the answer to a question; undefined if nothing is. */
export function judge(
  { route, host, path }: Question,
  reply: Reply | string,
  pods: readonly Pod[],
  services: ReadonlyMap<string, Manifest>,
): string | undefined {
  if (typeof reply === 'string') return reply;
  if (!route) return reply.status === 404 && !reply.echo ? undefined : `status ${reply.status} ${reply.echo?.pod ?? ''}, expected 404`;
  if (route.redirects) {
    const { location } = reply.headers;
    const good = [301, 308].includes(reply.status) && location === `https://${host}${path}`;
    return good ? undefined : `status ${reply.status} to ${location}, expected a redirect to https://${host}${path}`;
  }
  const service = services.get(`${route.namespace}/${route.service}`);
  if (!service) return `Service ${route.namespace}/${route.service} is not the lab's`;
  const target = targetOf(service, route.port);
  if (target === undefined) return `Service ${route.service} has no port ${route.port}`;
  const wrong = wrongAnswer(reply, selected(pods, service), target);
  if (wrong !== undefined) return `${wrong}; expected Service ${route.namespace}/${route.service}`;
  return reply.echo?.path === path && reply.echo.host === host ? undefined : `the pod was asked for ${reply.echo?.host}${reply.echo?.path}`;
}

function targetOf({ spec }: Manifest, port: number): unknown {
  const ports = (spec as { ports?: readonly { port: number; targetPort?: unknown }[] }).ports ?? [];
  const found = ports.find((candidate) => candidate.port === port);
  return found && (found.targetPort ?? found.port);
}

function headersOf(hit: readonly { route: EmittedRoute; reply: Reply }[]): Record<string, string[]> {
  const sets = new Map<string, Set<string>>();
  for (const { route, reply } of hit) {
    const key = `${route.ingress} ${route.entryPoint}`;
    const set = HEADERS.flatMap((name) => (reply.headers[name] === undefined ? [] : [`${name}: ${String(reply.headers[name])}`]));
    sets.set(key, (sets.get(key) ?? new Set()).add(set.join('\n')));
  }
  return Object.fromEntries([...sets].map(([key, set]) => [key, [...set]]));
}

function count(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
