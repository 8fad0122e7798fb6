import type { RouteRequest } from '../../../cluster/routing/answer';
import { hostsOf, pathsOf } from './evaluate';
import type { RouteRule } from './rule';

/** Requests that may match several rules at once: tried, not proven. */
export function* witnesses(rules: readonly RouteRule[], entryPoint: string, tls: boolean): Generator<RouteRequest> {
  const hosts = new Set(rules.flatMap((rule) => [...(hostsOf(rule) ?? [])]));
  if (hosts.size === 0) hosts.add('any.example');
  const paths = new Set(['/', ...rules.flatMap(pathsOf)]);
  const methods = new Set(['GET', ...rules.flatMap((rule) => argsOf(rule, 'Method'))]);
  const headers = Object.fromEntries(rules.flatMap((rule) => pairsOf(rule, 'Header')));
  const query = rules
    .flatMap((rule) => pairsOf(rule, 'Query'))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  for (const host of [...hosts].slice(0, MAX_CANDIDATES)) {
    for (const path of [...paths].slice(0, MAX_CANDIDATES)) {
      for (const method of methods) {
        const common = { host, method, entryPoint, tls };
        yield { ...common, path };
        if (Object.keys(headers).length > 0 || query.length > 0)
          yield { ...common, headers, path: query.length > 0 ? `${path}?${query.join('&')}` : path };
      }
    }
  }
}

const MAX_CANDIDATES = 8;

function argsOf(rule: RouteRule, name: string): readonly string[] {
  if (rule.op === 'is') return rule.name === name ? rule.args : [];
  return rule.op === 'not' ? [] : rule.of.flatMap((part) => argsOf(part, name));
}

function pairsOf(rule: RouteRule, name: string): readonly (readonly [string, string])[] {
  if (rule.op === 'is')
    return rule.name.startsWith(name) && !rule.name.endsWith('Regexp') ? [[rule.args[0] ?? '', rule.args[1] ?? '']] : [];
  return rule.op === 'not' ? [] : rule.of.flatMap((part) => pairsOf(part, name));
}
