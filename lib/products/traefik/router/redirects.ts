import { at, entryOf, type ReadMap, textAt } from '../../../manifest/read';
import type { NormalizedRequest } from './normalize';

/** An answer that is not a Service's. */
export interface Redirect {
  readonly status: number;
  readonly location?: string;
}

const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** The URL that the client has asked for, as redirects see it. */
export function redirectUrl(path: string, { tls, writtenHost, query }: NormalizedRequest): string {
  const scheme = tls ? 'https' : 'http';
  const host = writtenHost.endsWith(`:${entryOf(PORTS, scheme)}`) ? writtenHost.replace(/:\d+$/, '') : writtenHost;
  return `${scheme}://${host}${path}${query}`;
}

/** What `redirectScheme` does: nothing if the request is there already. @param path what earlier middlewares have made of it */
export function redirectScheme(
  spec: ReadMap,
  path: string,
  request: NormalizedRequest,
): (Redirect & { readonly location: string }) | undefined {
  const scheme = textAt(spec, 'scheme') ?? '';
  const port = textAt(spec, 'port') ?? '';
  const suffix = port === '' || entryOf(PORTS, scheme) === port ? '' : `:${port}`;
  const location = `${scheme}://${request.writtenHost.replace(/:\d+$/, '')}${suffix}${path}${request.query}`;
  return location === redirectUrl(path, request) ? undefined : redirectTo(location, at(spec, 'permanent') === true, request);
}

/** Other methods than GET keep their method and body. */
export function redirectTo(location: string, permanent: boolean, { method }: NormalizedRequest): Redirect & { readonly location: string } {
  const status = method === 'GET' ? (permanent ? 301 : 302) : permanent ? 308 : 307;
  return { status, location };
}
