/**
 * The hosts for which a route is on a listener; an empty list stands for any host, undefined for none.
 * A wildcard stands for one label or more, and never for the domain itself.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#hostname
 */
export function sharedHostnames(listener: string | undefined, route: readonly string[]): readonly string[] | undefined {
  if (listener === undefined || listener === '') return route;
  if (route.length === 0) return [listener];
  const shared = route.flatMap((host) => (covers(listener, host) ? host : covers(host, listener) ? listener : []));
  return shared.length > 0 ? shared : undefined;
}

/** Whether every host that the second stands for is one of the first. */
export function covers(wide: string, narrow: string): boolean {
  return wide === narrow || (wide.startsWith('*.') && narrow.endsWith(wide.slice(1)) && narrow.length > wide.length - 1);
}

/** Whether a request's host is one that a hostname stands for. */
export function isForHost(hostname: string, host: string): boolean {
  return hostname.startsWith('*.') ? host.endsWith(hostname.slice(1)) && host.length > hostname.length - 1 : hostname === host;
}
