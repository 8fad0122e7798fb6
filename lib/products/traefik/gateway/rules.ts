import { mapAt, mapsAt, type ReadMap, textAt } from '../../../manifest/read';

/** A rule of Traefik that its Gateway provider writes for a match, and the priority that it gives it. */
export interface WrittenRule {
  readonly text: string;
  readonly priority: number;
}

/** With Go's escapes. */
const quoted = (text: string) => JSON.stringify(text);
const patternOf = (text: string) => text.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');

/** The rule of a match of an HTTPRoute. @see buildMatchRule in Traefik's pkg/provider/kubernetes/gateway/httproute.go */
export function httpRule(hostnames: readonly string[], match: ReadMap): WrittenRule {
  const path = pathRule(mapAt(match, 'path'));
  const method = textAt(match, 'method');
  const headers = mapsAt(match, 'headers').flatMap((header) => compared('Header', header));
  const params = mapsAt(match, 'queryParams').flatMap((param) => compared('Query', param));
  const rules = [path.text, ...(method === undefined ? [] : [`Method(${quoted(method)})`]), ...headers, ...params];
  const priority =
    path.priority + (method === undefined ? 0 : 1000) + 100 * mapsAt(match, 'headers').length + 10 * mapsAt(match, 'queryParams').length;
  return withHosts(hostnames, rules, priority);
}

/** The rule of a match of a GRPCRoute: its priority is its length. */
export function grpcRule(hostnames: readonly string[], match: ReadMap): WrittenRule {
  const method = mapAt(match, 'method');
  const exact = (textAt(method, 'type') ?? 'Exact') === 'Exact';
  const part = (key: string) => {
    const text = textAt(method, key) ?? '';
    if (text === '') return '[^/]+';
    return exact ? patternOf(text) : text;
  };
  const path = match.method === undefined ? 'PathPrefix("/")' : `PathRegexp(${quoted(`/${part('service')}/${part('method')}`)})`;
  const rules = [path, ...mapsAt(match, 'headers').flatMap((header) => compared('Header', header))];
  return withHosts(hostnames, rules, Buffer.byteLength(rules.join(' && ')));
}

function withHosts(hostnames: readonly string[], rules: readonly string[], priority: number): WrittenRule {
  const rest = rules.join(' && ');
  const hosts = hostnames.map(hostRule);
  if (hosts.length === 0) return { text: rest, priority };
  const [first = ''] = hosts;
  const host = hosts.length === 1 ? first : `(${hosts.join(' || ')})`;
  return { text: `${host} && ${rest}`, priority: priority + Math.max(...hostnames.map((name) => Buffer.byteLength(name))) };
}

function hostRule(host: string): string {
  if (!host.includes('*')) return `Host(${quoted(host)})`;
  return `HostRegexp(${quoted(`^${patternOf(host).replace('\\*\\.', '[a-z0-9-\\.]+\\.')}$`)})`;
}

function pathRule(path: ReadMap): WrittenRule {
  const [type, value] = [textAt(path, 'type') ?? 'PathPrefix', textAt(path, 'value') ?? '/'];
  if (type === 'Exact') return { text: `Path(${quoted(value)})`, priority: 100_000 };
  const priority = 10_000 + 100 * Buffer.byteLength(value);
  if (type === 'RegularExpression') return { text: `PathRegexp(${quoted(value)})`, priority };
  // Everything comes last.
  if (type !== 'PathPrefix' || value === '/') return { text: 'PathPrefix("/")', priority: 1 };
  const bare = value.replace(/\/$/, '');
  return { text: `(Path(${quoted(bare)}) || PathPrefix(${quoted(`${bare}/`)}))`, priority };
}

function compared(matcher: string, item: ReadMap): readonly string[] {
  const type = textAt(item, 'type') ?? 'Exact';
  const args = `${quoted(textAt(item, 'name') ?? '')},${quoted(textAt(item, 'value') ?? '')}`;
  if (type === 'Exact') return [`${matcher}(${args})`];
  return type === 'RegularExpression' ? [`${matcher}Regexp(${args})`] : [];
}
