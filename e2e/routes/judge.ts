import type { Backend, RouteAnswer } from '../../lib/cluster/routing/answer';
import type { Reply } from '../requests/ask';

/** What is wrong with a reply if the request goes the way that was foretold; undefined if nothing is. */
export function judge(answer: RouteAnswer, reply: Reply | string): string | undefined {
  if (typeof reply === 'string') return reply;
  const got = `status ${reply.status}${reply.echo ? ` by ${reply.echo.namespace}/${reply.echo.pod}:${reply.echo.port}${reply.echo.path}` : ''}`;
  if (answer.kind === 'dead-end')
    return reply.status === answer.status && !reply.echo ? undefined : `${got}, expected ${answer.status} (${answer.reason})`;
  if (answer.kind === 'unknown') return `${got}, but the answer is not known: ${answer.reason}`;
  if (answer.kind === 'ended') {
    const same = reply.status === answer.status && !reply.echo && reply.headers.location === answer.location;
    return same ? undefined : `${got} ${reply.headers.location ?? ''}, expected ${answer.status} ${answer.location ?? ''}`;
  }
  if (answer.backends.some((backend) => isAnswerOf(backend, answer.path, reply))) return undefined;
  const ways = answer.backends.map(({ service, targets, scheme }) => `${scheme} ${service.namespace}/${service.name}:${targets[0]?.port}`);
  return `${got}, expected ${ways.join(' or ')}${answer.path}`;
}

/** The pods speak no https: a request that comes to them so fails in Traefik. */
function isAnswerOf({ service, targets, scheme }: Backend, path: string, { status, echo }: Reply): boolean {
  if (targets.length === 0) return status === 503 && !echo;
  if (scheme === 'https') return (status === 500 || status === 502) && !echo;
  return status === 200 && echo?.namespace === service.namespace && targets.some(({ port }) => port === echo?.port) && echo?.path === path;
}
