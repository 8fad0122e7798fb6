import type { Cluster } from '../../cluster/cluster';
import type { Container, Pods } from '../../cluster/pods';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { listAt, mapAt, mapsAt, textAt, textsAt } from '../../manifest/read';
import { isMap, pointer } from '../../manifest/tree';
import { SECRET_WORD } from './secret-names';

/** A text that everybody reads who may read the manifests, or list pods. */
export interface PlainText {
  /** Where it is, in words: `env DB_PASSWORD`. */
  readonly title: string;
  /** What the text is the value of; undefined where that is not known. */
  readonly name: string | undefined;
  readonly value: string;
  /** JSON pointer. */
  readonly at: string;
}

/** `--name=value`, `-Dname=value`, `NAME=value` */
const OPTION = /^(?:--?D?)?([A-Za-z][\w.-]*)=(.*)$/s;
/** Files of lines with a name and a value. */
const LINES = /(?:^|\.)(?:env|properties|ini|conf|cnf|cfg)$/i;
const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z][\w.-]*)[ \t]*[=:][ \t]*(.*)$/gm;

/** Env and args of the pods that an object makes. */
function textsOfPods({ containers }: Pods): readonly PlainText[] {
  return containers.flatMap((container) => [...envOf(container), ...argsOf(container, 'command'), ...argsOf(container, 'args')]);
}

/** Entries of a ConfigMap. */
function textsOfConfigMap(configMap: Manifest): readonly PlainText[] {
  return Object.entries(textsAt(configMap, 'data')).map(([key, value]) => {
    return { title: `'${key}'`, name: LINES.test(key) ? undefined : key, value, at: pointer(['data', key]) };
  });
}

/** Settings in the files of a ConfigMap, line by line. */
export function settingsOf(configMap: Manifest): readonly PlainText[] {
  const found: PlainText[] = [];
  for (const [key, text] of Object.entries(textsAt(configMap, 'data'))) {
    if (!LINES.test(key) || !SECRET_WORD.test(text)) continue;
    for (const [, name = '', value = ''] of text.matchAll(LINE)) {
      found.push({ title: `${name} in '${key}'`, name, value: value.trim(), at: pointer(['data', key]) });
    }
  }
  return found;
}

/** Every text of an object that has some which are no Secret's: of pods, ConfigMaps, and the values of charts. */
export const plainTextsOf = memoize((cluster: Cluster) => memoize((manifest: Manifest) => textsOf(manifest, cluster)));

function textsOf(manifest: Manifest, cluster: Cluster): readonly PlainText[] {
  const pods = cluster.podsOf(manifest);
  if (pods) return textsOfPods(pods);
  if (manifest.kind === 'ConfigMap') return textsOfConfigMap(manifest);
  const found: PlainText[] = [];
  if (kindKey(manifest) !== 'argoproj.io/Application') {
    addTexts(mapAt(manifest, 'spec'), ['spec'], found);
    return found;
  }
  addTexts(mapAt(manifest, 'spec', 'source', 'helm'), ['spec', 'source', 'helm'], found);
  for (const [i, source] of mapsAt(manifest, 'spec', 'sources').entries()) {
    addTexts(mapAt(source, 'helm'), ['spec', 'sources', i, 'helm'], found);
  }
  return found;
}

function envOf({ spec, at }: Container): readonly PlainText[] {
  return mapsAt(spec, 'env').flatMap((env, i) => {
    const [name, value] = [textAt(env, 'name'), textAt(env, 'value')];
    return value === undefined ? [] : [{ title: `env ${name ?? i}`, name, value, at: `${at}/env/${i}/value` }];
  });
}

function argsOf({ spec, at }: Container, list: 'command' | 'args'): readonly PlainText[] {
  const items = listAt(spec, list);
  return items.flatMap((item, i) => {
    if (typeof item !== 'string') return [];
    const [, option, value = item] = OPTION.exec(item) ?? [];
    const before = items[i - 1];
    // `--password` alone: what follows is its value.
    const flag = typeof before === 'string' && !item.startsWith('-') ? /^--?([A-Za-z][\w.-]*)$/.exec(before)?.[1] : undefined;
    const name = option ?? flag;
    return [{ title: name === undefined ? `${list} ${i}` : `option ${name}`, name, value, at: `${at}/${list}/${i}` }];
  });
}

/** Adds every text in a value. */
function addTexts(value: unknown, keys: readonly (string | number)[], found: PlainText[]): void {
  if (typeof value === 'string') found.push({ title: `'${keys.at(-1)}'`, name: undefined, value, at: pointer(keys) });
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) addTexts(item, [...keys, i], found);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) addTexts(item, [...keys, key], found);
}
