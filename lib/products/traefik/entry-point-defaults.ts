import { ApiObject } from 'cdk8s';
import type { JsonObject } from '../../apps/helm-release/json';
import type { AppChart } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { listAt } from '../../manifest/read';
import { type MiddlewareProps, middlewareObject } from './middleware';
import type { NamedMiddleware } from './middleware-kinds';
import { CRD_SUFFIX } from './router/names';
import type { EntryPointDefaults, TraefikSettings } from './traefik-values';

/** Entry points that Traefik has whether a lab names them or not. */
const USUAL = ['web', 'websecure'];

/** Values with what holds for every route, as arguments: keys of values for it differ between versions of the chart. */
export function withDefaults(values: JsonObject, settings: TraefikSettings, namespace: string): JsonObject {
  const args = defaultsOf(settings).flatMap(([entryPoint, { middlewares = [], tls }]) => {
    const names = middlewares.map((one) => `${namespaceOf(one, namespace)}-${one.name}${CRD_SUFFIX}`);
    return [
      ...(names.length > 0 ? [`--entryPoints.${entryPoint}.http.middlewares=${names.join(',')}`] : []),
      ...(tls ? [`--entryPoints.${entryPoint}.http.tls=true`] : []),
    ];
  });
  const given = listAt(values, 'additionalArguments').filter((one) => typeof one === 'string');
  return args.length === 0 ? values : { ...values, additionalArguments: [...args, ...given] };
}

/** Makes the middlewares that are of no app. @throws ConfigurationError for two of one name */
export function makeDefaults(app: AppChart, settings: TraefikSettings): void {
  const made = new Map<string, MiddlewareProps>();
  const named = new Map<string, NamedMiddleware>();
  for (const [, { middlewares = [] }] of defaultsOf(settings)) {
    for (const one of middlewares) {
      if ('namespace' in one) {
        named.set(`${one.namespace}/${one.name}`, one);
        continue;
      }
      const other = made.get(one.name);
      if (other === one) continue;
      if (other) throw new ConfigurationError(`traefik: got two middlewares named ${one.name}, expected a name each, or the same value`);
      made.set(one.name, one);
      middlewareObject(app, app, `middleware-${one.name}`, one);
    }
  }
  for (const one of named.values()) app.node.addValidation({ validate: () => problemsOf(app, one) });
}

/** Traefik answers no request at all on an entry point whose middleware is missing. */
function problemsOf({ lab }: AppChart, { name, namespace }: NamedMiddleware): string[] {
  const isThere = lab.node
    .findAll()
    .some((one) => one instanceof ApiObject && one.kind === 'Middleware' && one.name === name && one.metadata.namespace === namespace);
  return isThere
    ? []
    : [`traefik: got middleware ${namespace}/${name} of an entry point, expected one of the lab: without it no route answers there`];
}

/** What is said of all HTTP entry points, with what is said of each one behind it. */
function defaultsOf({ entryPoints = {}, defaults = {} }: TraefikSettings): readonly (readonly [string, EntryPointDefaults])[] {
  const names = [...new Set([...USUAL, ...Object.keys(entryPoints)])];
  return names.flatMap((name) => {
    const { protocol, redirectTo, middlewares = [], tls } = entryPoints[name] ?? {};
    // What sends every request away has nothing to pass.
    if (protocol === 'UDP' || redirectTo !== undefined) return [];
    const isTls = tls ?? (name === 'web' ? undefined : defaults.tls);
    return [[name, { middlewares: [...(defaults.middlewares ?? []), ...middlewares], ...(isTls ? { tls: isTls } : {}) }] as const];
  });
}

function namespaceOf(middleware: MiddlewareProps | NamedMiddleware, own: string): string {
  return 'namespace' in middleware ? middleware.namespace : own;
}
