import { evaluated } from '../../../cluster/routing/answer';
import { memoize } from '../../../manifest/memoize';
import type { Steps } from '../../../regexp/steps';
import { plainHost } from './matchers';
import { normalize } from './normalize';
import type { RouteRule } from './rule';

type Atom = Extract<RouteRule, { op: 'is' }>;

/** Conjunctions that a rule is made of: more are not looked at. */
const MAX_CASES = 16;

/** Whether every request that one rule matches is provably matched by another one. */
export function implies(rule: RouteRule, other: RouteRule, steps: Steps): boolean {
  const cases = casesOf(rule);
  return cases !== undefined && cases.length > 0 && cases.every((atoms) => follows(other, atoms, steps));
}

/** The rule as a choice of conjunctions: matchers and negations of such. Undefined if there are too many. */
function casesOf(rule: RouteRule): readonly (readonly RouteRule[])[] | undefined {
  if (rule.op === 'is' || rule.op === 'not') return [[rule]];
  const parts = rule.of.map(casesOf);
  let cases: readonly (readonly RouteRule[])[] = rule.op === 'or' ? [] : [[]];
  for (const part of parts) {
    if (part === undefined) return undefined;
    cases = rule.op === 'or' ? [...cases, ...part] : cases.flatMap((left) => part.map((right) => [...left, ...right]));
    if (cases.length > MAX_CASES) return undefined;
  }
  return cases;
}

function follows(wanted: RouteRule, given: readonly RouteRule[], steps: Steps): boolean {
  if (wanted.op === 'is') return isAlways(wanted) || given.some((part) => part.op === 'is' && covers(wanted, part, steps));
  if (given.some((part) => sameRule(part, wanted))) return true;
  if (wanted.op === 'not') return false;
  return wanted.op === 'and'
    ? wanted.of.every((part) => follows(part, given, steps))
    : wanted.of.some((part) => follows(part, given, steps));
}

/** Whether it holds for every request. */
function isAlways({ name, args }: Atom): boolean {
  const [text = ''] = args;
  if (name === 'PathPrefix') return args.includes('/');
  return (name === 'HostRegexp' || name === 'PathRegexp') && /^\^?\.[*+]\$?$/.test(text);
}

/** Whether what one matcher holds for the other one holds for as well. */
function covers(wanted: Atom, given: Atom, steps: Steps): boolean {
  if (sameRule(wanted, given)) return true;
  // A text with variables stands for many.
  if (given.args.some((arg) => arg.includes('{'))) return false;
  if (given.name === 'Host' && /^Host/.test(wanted.name))
    return given.args.every((host) => matches(wanted, { host: plainHost(host) }, steps));
  if (given.name === 'Path' && /^Path/.test(wanted.name)) return given.args.every((path) => matches(wanted, { path }, steps));
  if (given.name === 'PathPrefix' && wanted.name === 'PathPrefix')
    return given.args.every((path) => wanted.args.some((prefix) => path.startsWith(prefix)));
  if (given.name === 'Method' && wanted.name === 'Method') return given.args.every((method) => matches(wanted, { method }, steps));
  return false;
}

function matches({ matches: test }: Atom, some: { host?: string; path?: string; method?: string }, steps: Steps): boolean {
  const seen = normalize({ host: 'none', path: '/', entryPoint: '', tls: false, ...some }, steps);
  return evaluated(
    () => test(seen),
    () => false,
  );
}

function sameRule(a: RouteRule, b: RouteRule): boolean {
  if (a.op === 'is')
    return b.op === 'is' && a.name === b.name && a.args.length === b.args.length && a.args.every((arg, i) => arg === b.args[i]);
  if (a.op === 'not') return b.op === 'not' && sameRule(a.of, b.of);
  if (b.op !== a.op || a.of.length !== b.of.length) return false;
  const others = b.of;
  return a.of.every((part, i) => {
    const other = others[i];
    return other !== undefined && sameRule(part, other);
  });
}

/** Whether no request matches both, as far as the paths say that they ask for by all means. */
export function areApart(a: RouteRule, b: RouteRule): boolean {
  const [some, others] = [pathsAskedFor(a), pathsAskedFor(b)];
  if (some === undefined || others === undefined) return false;
  return some.every((one) => others.every((other) => !one.startsWith(other) && !other.startsWith(one)));
}

const pathsAskedFor = memoize((rule: RouteRule): readonly string[] | undefined => {
  const parts = rule.op === 'and' ? rule.of : [rule];
  const plain = parts.flatMap((part) => (part.op === 'is' && /^Path(?:Prefix)?$/.test(part.name) ? [part.args] : []));
  return plain.find((args) => !args.some((arg) => arg.includes('{')));
});
