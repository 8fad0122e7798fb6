import { evaluated, type RoutingProblem } from '../../../cluster/routing/answer';
import { holds } from './evaluate';
import { plainHost } from './matchers';
import type { NormalizedRequest } from './normalize';
import type { Route } from './route';
import { parseRule, type RouteRule, type Syntax } from './rule';
import { hasVariable } from './template';

type Atom = Extract<RouteRule, { op: 'is' }>;

/** What no request can have, so that a rule that asks for it matches nothing. */
interface Impossible {
  readonly reason: string;
  readonly hint: string;
}

/** Why no request can match a rule; undefined if one may. */
export function impossible(rule: RouteRule, syntax: Syntax): Impossible | undefined {
  if (rule.op === 'is') return impossibleAtom(rule, syntax);
  if (rule.op === 'not') return undefined;
  const parts = rule.of.map((part) => impossible(part, syntax));
  if (rule.op === 'or') return parts.every((part) => part !== undefined) ? parts[0] : undefined;
  return parts.find((part) => part !== undefined) ?? contradiction(rule.of);
}

function impossibleAtom({ name, args }: Atom, syntax: Syntax): Impossible | undefined {
  if (name === 'Host' || name === 'HostHeader') {
    const faults = args.map(impossibleHost);
    return faults.every((fault) => fault !== undefined) ? faults[0] : undefined;
  }
  const [text = ''] = args;
  if (name === 'HostRegexp' && syntax === 'v3') return impossiblePattern(text);
  if (name === 'Query' && args.length === 1 && /=/.test(text)) {
    const [key = '', value = ''] = text.split(/=(.*)/s);
    return {
      reason: `no parameter of a request is called '${text}': Traefik 3 takes name and value as two arguments`,
      hint: `write Query(\`${key}\`, \`${value}\`)`,
    };
  }
  // In a path a question mark is always escaped.
  if ((name === 'Path' || name === 'PathPrefix') && args.every((path) => /[?#]/.test(path)))
    return { reason: `no path has a '${/[?#]/.exec(text)?.[0]}', as ${name}(\`${text}\`) wants it`, hint: 'ask for it with Query' };
  return undefined;
}

function impossibleHost(host: string): Impossible | undefined {
  const fault = (what: string, hint: string) => ({ reason: `no host is '${host}': ${what}`, hint });
  if (/^https?:\/\//i.test(host)) return fault('Host wants a name, not a URL', `write '${host.replace(/^https?:\/\/([^/:]*).*$/i, '$1')}'`);
  if (hasVariable(host)) return fault("Host reads '{' by its letter", `write HostRegexp(\`${asPattern(host)}\`)`);
  if (host.startsWith('*.')) return fault("Host reads '*' by its letter", `write HostRegexp(\`^[^.]+\\.${quoted(host.slice(2))}$\`)`);
  if (/:\d*$/.test(host)) return fault('it is compared without the port', `write '${host.replace(/:\d*$/, '')}'`);
  if (/[/\s{}]/.test(host)) return fault('it is compared with the host alone', `write '${host.trim().split(/[/\s{}]/)[0] ?? ''}'`);
  return undefined;
}

/** A variable of Traefik 2 is a curly bracket by its letter to Go, and no host has one. */
function impossiblePattern(text: string): Impossible | undefined {
  if (!hasVariable(text) || /[|?]|\}[*]/.test(text.replaceAll(/\{[A-Za-z_]\w*(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\}/g, ''))) return undefined;
  return {
    reason: `HostRegexp(\`${text}\`) is written as for Traefik 2: to Traefik 3 its '{' is a letter, which no host has`,
    hint: `write HostRegexp(\`${asPattern(text)}\`)`,
  };
}

/** The expression of Go that means what Traefik 2 understood. */
function asPattern(text: string): string {
  const parts = text.split(/(\{[A-Za-z_]\w*(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\})/);
  const pattern = parts.map((part) => {
    const variable = /^\{[A-Za-z_]\w*(?::(.*))?\}$/s.exec(part);
    return variable ? (variable[1] ?? '[^.]+') : quoted(part);
  });
  return `^${pattern.join('')}$`;
}

function quoted(text: string): string {
  return text.replaceAll(/[.+?()|[\]^$]/g, '\\$&');
}

/** Two hosts, or two paths, that no request has both. */
function contradiction(parts: readonly RouteRule[]): Impossible | undefined {
  const hosts = parts.flatMap((part) => (part.op === 'is' && part.name === 'Host' ? [new Set(part.args.map(plainHost))] : []));
  const [first, ...others] = hosts;
  const other = first && others.find((set) => ![...first].some((host) => set.has(host)));
  if (!first || !other) return contradictingPaths(parts);
  return { reason: `no request is for both ${[...first].join(', ')} and ${[...other].join(', ')}`, hint: 'join them with ||' };
}

/** Each Path or PathPrefix of a conjunction must hold at once. */
function contradictingPaths(parts: readonly RouteRule[]): Impossible | undefined {
  const asked = parts.flatMap((part) => (part.op === 'is' && PATHS.test(part.name) && !part.args.some(hasVariable) ? [part] : []));
  for (const [i, one] of asked.entries()) {
    const other = asked.slice(i + 1).find((another) => !one.args.some((a) => another.args.some((b) => fits(one.name, a, another.name, b))));
    if (other === undefined) continue;
    const [a, b] = [one, other].map(({ name, args }) => `${name}(\`${args[0]}\`)`);
    return { reason: `no path is one of ${a} and of ${b}`, hint: 'join them with ||' };
  }
  return undefined;
}

const PATHS = /^Path(?:Prefix)?$/;

/** Whether some path can be both. */
function fits(name: string, path: string, otherName: string, other: string): boolean {
  if (name === 'Path') return otherName === 'Path' ? path === other : path.startsWith(other);
  return otherName === 'Path' ? other.startsWith(path) : path.startsWith(other) || other.startsWith(path);
}

/** Paths of a rule in which Traefik 3 reads a variable of Traefik 2 literally. */
export function placeholders(rule: RouteRule): readonly string[] {
  if (rule.op === 'not') return placeholders(rule.of);
  if (rule.op !== 'is') return rule.of.flatMap(placeholders);
  return rule.name === 'Path' || rule.name === 'PathPrefix' ? rule.args.filter((path) => hasVariable(path) || isPattern(path)) : [];
}

/** What other controllers read as a pattern: a star at its end, or a group. Hardly a path that anybody asks for. */
export function isPattern(path: string): boolean {
  return /\*$|\(.*\)|\[.+\]|\.[*+]/.test(path);
}

/** Why a route does not match a request that it was probably meant for; undefined if it was not. */
export function meantFor({ text, rule, syntax, problem }: Route, seen: NormalizedRequest): RoutingProblem | undefined {
  if (rule === undefined) {
    const names = [`\`${seen.host}\``, `"${seen.host}"`, `'${seen.host}'`].some((host) => text.toLowerCase().includes(host));
    return problem && (names || asVersion2(text, seen)) ? problem : undefined;
  }
  if (syntax === 'v2' || !hasVariable(text) || !asVersion2(text, seen)) return undefined;
  const why = impossible(rule, syntax);
  const [path] = placeholders(rule);
  const reason = why?.reason ?? `'${path ?? text}' is read literally: it is written as for Traefik 2`;
  return { code: 'rule', reason, hint: why?.hint ?? 'write it with PathRegexp' };
}

function asVersion2(text: string, seen: NormalizedRequest): boolean {
  const read = parseRule(text, 'v2');
  return (
    typeof read !== 'string' &&
    evaluated(
      () => holds(read, seen),
      () => false,
    )
  );
}
