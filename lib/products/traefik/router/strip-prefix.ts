import type { RouteFault } from '../../../cluster/routing/answer';
import type { Manifest } from '../../../manifest/manifest';
import { listAt } from '../../../manifest/read';
import type { Middlewares } from './middlewares';
import type { Route } from './route';
import type { Routes } from './routes';
import type { RouteRule } from './rule';

/** Before which nothing is known of the path any more. */
const CHANGES_PATH: ReadonlySet<string> = new Set(['addPrefix', 'replacePath', 'replacePathRegex', 'stripPrefix', 'stripPrefixRegex']);

/** Middlewares whose prefixes none of the paths has that their routes let through: they never take anything away. */
export function strippingNothing(routes: Routes, all: readonly Route[], middlewares: Middlewares): readonly RouteFault[] {
  const unknown = new Set(
    Object.keys(routes.entryPoints).flatMap((name) => {
      const found = middlewares.ofAnnotation(routes.flags.middlewares(name));
      return 'code' in found ? [] : found.map(({ object }) => object);
    }),
  );
  const paths = new Map<Manifest, Set<string>>();
  for (const route of all) {
    let isKnown = unknown.size === 0;
    for (const { object, kind, at: pointer } of route.middlewares) {
      if (kind === 'stripPrefix' && pointer === undefined) {
        const named = isKnown && route.rule && route.syntax === 'v3' ? pathsLetThrough(route.rule) : undefined;
        if (named === undefined) unknown.add(object);
        else {
          const known = paths.get(object) ?? new Set();
          paths.set(object, known);
          for (const { path, below } of named) known.add(below ? `${path}*` : path);
        }
      }
      if (CHANGES_PATH.has(kind)) isKnown = false;
    }
  }
  return [...paths].flatMap(([object, known]): readonly RouteFault[] => {
    const prefixes = listAt(object, 'spec', 'stripPrefix', 'prefixes').filter((prefix) => typeof prefix === 'string');
    if (unknown.has(object) || prefixes.length === 0) return [];
    if (prefixes.some((prefix) => [...known].some((path) => mayBegin(path, prefix.trim())))) return [];
    const written = [...known].map((path) => path.replace(/\*$/, ''));
    const reason = `no path of its routes begins with ${prefixes.map((prefix) => `'${prefix}'`).join(' or ')}: it takes nothing away`;
    return [{ kind: 'strip-prefix', object, at: '/spec/stripPrefix/prefixes', reason, hint: hintFor(written) }];
  });
}

function hintFor(paths: readonly string[]): string {
  const named = [...new Set(paths)];
  return `they are for ${named
    .slice(0, MAX_NAMED)
    .map((path) => `'${path}'`)
    .join(', ')}${named.length > MAX_NAMED ? ' and others' : ''}`;
}

const MAX_NAMED = 3;

/** Whether a path that a route lets through, with an asterisk for what is below, may begin with a prefix. */
function mayBegin(path: string, prefix: string): boolean {
  const plain = path.replace(/\*$/, '');
  return plain.startsWith(prefix) || (plain !== path && prefix.startsWith(plain));
}

/** Paths of which a request must have one, or one below it; undefined if it may have any. */
function pathsLetThrough(rule: RouteRule): readonly { readonly path: string; readonly below: boolean }[] | undefined {
  if (rule.op === 'is')
    return rule.name === 'Path' || rule.name === 'PathPrefix'
      ? rule.args.map((path) => ({ path, below: rule.name === 'PathPrefix' }))
      : undefined;
  if (rule.op === 'not') return undefined;
  const parts = rule.of.map(pathsLetThrough);
  if (rule.op === 'and') return parts.find((paths) => paths !== undefined);
  return parts.every((paths) => paths !== undefined) ? parts.flatMap((paths) => paths ?? []) : undefined;
}
