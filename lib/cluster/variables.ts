import { memoizeIn } from '../manifest/memoize';
import { mapsAt, textAt } from '../manifest/read';
import { envTitle } from '../secrets/quote';
import type { Cluster } from './cluster';
import { exists, keysOf } from './existence';
import type { Container, Pods } from './pods';

/** `$$`, `$(NAME)`, or a sign that stands for itself together with what follows it. @see https://github.com/kubernetes/kubernetes/blob/master/third_party/forked/golang/expansion/expand.go */
const EXPRESSION = /\$(?:\$|\(([^)]{0,200})\)|[\s\S])/g;
/** Anything else in parentheses is a shell's, such as `$(date +%s)`. */
const NAME = /^[A-Za-z_][\w.-]*$/;

/** Names of the variables that Kubernetes looks for in a text: each once. */
export function variablesIn(text: string): readonly string[] {
  if (!text.includes('$(')) return NONE;
  const names = new Set<string>();
  for (const [, name] of text.matchAll(EXPRESSION)) if (name !== undefined && NAME.test(name)) names.add(name);
  return [...names];
}

/** The text as the program gets it. @param lookup undefined for a variable that stays as it is written */
export function expand(text: string, lookup: (name: string) => string | undefined): string {
  if (!text.includes('$')) return text;
  return text.replace(EXPRESSION, (whole, name: string | undefined) => (whole === '$$' ? '$' : ((name && lookup(name)) ?? whole)));
}

const NONE: readonly string[] = [];

/** The variables of a container, as far as manifests say. */
export interface Variables {
  /** Names in the order of `env`; a name that stands twice counts by its first place. */
  readonly places: ReadonlyMap<string, number>;
  /** Values that stand there themselves, as the program gets them. */
  readonly values: ReadonlyMap<string, string>;
  /** Names that `envFrom` brings: they are there before those of `env`. */
  readonly imported: ReadonlySet<string>;
  /** Whether `envFrom` may bring others too. */
  readonly open: boolean;
}

/** The variables that a container has. */
export const variablesOf = memoizeIn(
  (cluster: Cluster, pods: Pods): ReadonlyMap<Container, Variables> =>
    new Map(pods.containers.map((one) => [one, read(one, pods, cluster)])),
);

function read({ spec }: Container, { namespace }: Pods, cluster: Cluster): Variables {
  const places = new Map<string, number>();
  const values = new Map<string, string>();
  const imported = new Set<string>();
  let open = false;
  for (const source of mapsAt(spec, 'envFrom')) {
    const prefix = textAt(source, 'prefix') ?? '';
    const [config, secret] = [textAt(source, 'configMapRef', 'name'), textAt(source, 'secretRef', 'name')];
    const name = config ?? secret;
    const kind = config === undefined ? 'Secret' : 'ConfigMap';
    const existence = name === undefined ? undefined : exists(cluster, { kind, name, namespace });
    const keys = existence && keysOf(existence);
    if (existence === undefined || keys === undefined || existence.state === 'missing') open = true;
    else for (const key of keys) imported.add(`${prefix}${key}`);
    if (existence?.state === 'written' && kind === 'ConfigMap')
      for (const key of keys ?? []) {
        const value = textAt(existence.manifest, 'data', key);
        if (value !== undefined) values.set(`${prefix}${key}`, value);
      }
  }
  for (const [i, one] of mapsAt(spec, 'env').entries()) {
    const name = textAt(one, 'name');
    if (name === undefined) continue;
    if (!places.has(name)) places.set(name, i);
    const value = textAt(one, 'value') ?? valueFromConfig(one, namespace, cluster);
    if (value === undefined) values.delete(name);
    else values.set(name, textAt(one, 'value') === undefined ? value : expand(value, (other) => values.get(other)));
  }
  return { places, values, imported, open };
}

function valueFromConfig(variable: unknown, namespace: string, cluster: Cluster): string | undefined {
  const [name, key] = [textAt(variable, 'valueFrom', 'configMapKeyRef', 'name'), textAt(variable, 'valueFrom', 'configMapKeyRef', 'key')];
  if (name === undefined || key === undefined) return undefined;
  return textAt(cluster.find('ConfigMap', name, namespace), 'data', key);
}

/** A text of a container in which Kubernetes replaces variables. */
export interface ExpandedText {
  /** What it is, in words: `env DATABASE_URL`, `args 2`. */
  readonly title: string;
  /** JSON pointer. */
  readonly at: string;
  readonly value: string;
  /** Place in `env`; undefined for what may use all of it. */
  readonly place: number | undefined;
  readonly kind: 'env' | 'args' | 'subPathExpr';
}

/** The texts of a container that have `$(…)` in them, where Kubernetes replaces variables; not those of probes and hooks. */
export function expandedTexts({ spec, at: pointer }: Container): readonly ExpandedText[] {
  const found: ExpandedText[] = [];
  for (const [i, one] of mapsAt(spec, 'env').entries()) {
    const value = textAt(one, 'value');
    if (value?.includes('$('))
      found.push({ title: envTitle(textAt(one, 'name') ?? String(i)), at: `${pointer}/env/${i}/value`, value, place: i, kind: 'env' });
  }
  for (const list of ['command', 'args']) {
    const items = spec[list];
    for (const [i, value] of (Array.isArray(items) ? items : []).entries()) {
      if (typeof value === 'string' && value.includes('$('))
        found.push({ title: `${list} ${i}`, at: `${pointer}/${list}/${i}`, value, place: undefined, kind: 'args' });
    }
  }
  for (const [i, mount] of mapsAt(spec, 'volumeMounts').entries()) {
    const value = textAt(mount, 'subPathExpr');
    if (!value?.includes('$(')) continue;
    found.push({ title: 'subPathExpr', at: `${pointer}/volumeMounts/${i}/subPathExpr`, value, place: undefined, kind: 'subPathExpr' });
  }
  return found;
}

/** Whether a name may be one that Kubernetes defines for a Service of the namespace. @see https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables */
export function isServiceVariable(name: string): boolean {
  return /_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)$/.test(name);
}
