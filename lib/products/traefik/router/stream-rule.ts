import type { RoutingProblem } from '../../../cluster/routing/answer';
import { parseTraefikRule, type TraefikRule } from '../../../cluster/traefik-rule';
import { closestMatch } from '../../../manifest/closest-match';
import { rangeOf } from '../../../manifest/ip-range';
import { goRegExp } from '../../../regexp/go-regexp';
import type { Syntax } from './rule';
import { PLACES, template } from './template';

interface Atom {
  readonly name: string;
  readonly args: readonly string[];
}

const NAMES = ['HostSNI', 'HostSNIRegexp', 'ClientIP', 'ALPN'] as const;
const SPELLINGS = new Map(
  NAMES.flatMap((name) => {
    const lower = name.toLowerCase();
    return [name, lower, name.toUpperCase(), `${name.charAt(0)}${lower.slice(1)}`].map((spelling) => [spelling, name] as const);
  }),
);

/** What is wrong with the rule of a TCP router. Without TLS nobody says which host is meant. */
export function streamRuleProblem(text: string, tls: boolean, syntax: Syntax): RoutingProblem | undefined {
  const rule = parseTraefikRule(text, (spelling, args): Atom | string => atomOf(spelling, args, syntax));
  if (typeof rule === 'string') return { code: 'rule', reason: `the rule is not understood: ${rule}` };
  const named = tls ? undefined : hostsIn(rule).find((host) => host !== '*');
  if (named === undefined) return undefined;
  return {
    code: 'rule',
    reason: `HostSNI(\`${named}\`) needs TLS: without it no client says which host it means`,
    hint: 'add tls (passthrough, if the pods have the certificate), or write HostSNI(`*`) on an entry point of its own',
  };
}

/** Hosts that the rule of a TCP router names, `*` for none in particular left out. */
export function hostsOfStreamRule(text: string, syntax: Syntax): readonly string[] {
  const rule = parseTraefikRule(text, (spelling, args): Atom | string => atomOf(spelling, args, syntax));
  return typeof rule === 'string' ? [] : hostsIn(rule, false).filter((host) => host !== '*');
}

/** The hosts for which a rule holds whatever else there is, `*` for any; undefined if it asks for more, or can't be read. */
export function hostsInUse(text: string, syntax: Syntax): readonly string[] | undefined {
  const rule = parseTraefikRule(text, (spelling, args): Atom | string => atomOf(spelling, args, syntax));
  if (typeof rule === 'string') return undefined;
  const parts = rule.op === 'or' ? rule.of : [rule];
  return parts.every((part) => part.op === 'is' && part.name === 'HostSNI') ? parts.flatMap((part) => hostsIn(part)) : undefined;
}

function atomOf(spelling: string, args: readonly string[], syntax: Syntax): Atom | string {
  const name = SPELLINGS.get(spelling);
  if (name === undefined) {
    const near = closestMatch(spelling, NAMES);
    return `got matcher '${spelling}', expected ${near === undefined ? `one of ${NAMES.join(', ')}` : `'${near}'`}`;
  }
  if (args.length === 0 || args.includes('')) return `${name} got an empty argument`;
  if (syntax === 'v3' && args.length > 1) return `${name} got ${args.length} arguments, expected 1`;
  const wrong = args.map((arg) => wrongArgument(name, arg, syntax)).find((one) => one !== undefined);
  return wrong === undefined ? { name, args } : `${name}: ${wrong}`;
}

function wrongArgument(name: (typeof NAMES)[number], arg: string, syntax: Syntax): string | undefined {
  if (name === 'ALPN') return arg === 'acme-tls/1' ? `'${arg}' is Traefik's own` : undefined;
  if (name === 'ClientIP') return rangeOf(arg) === undefined ? `got '${arg}', expected an address or a network` : undefined;
  if (name === 'HostSNI')
    return arg === '*' || /^[\w.:-]+$/.test(arg) ? undefined : `got '${arg}', expected a host name; HostSNIRegexp takes patterns`;
  const read = syntax === 'v2' ? template(arg, PLACES.host) : goRegExp(arg);
  return typeof read === 'string' ? `regular expression '${arg}': ${read}` : undefined;
}

/** @param excluded whether those count that the rule excludes @default true */
function hostsIn(rule: TraefikRule<Atom>, excluded = true): readonly string[] {
  if (rule.op === 'is') return rule.name === 'HostSNI' ? rule.args : [];
  if (rule.op === 'not') return excluded ? hostsIn(rule.of) : [];
  return rule.of.flatMap((one) => hostsIn(one, excluded));
}
