import type { Cluster } from '../../cluster/cluster';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoizeLast } from '../../manifest/memoize';
import { mapAt, textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { SECRET_WORD } from '../../secrets/names';
import { quoteKey } from '../../secrets/quote';
import { readValue } from '../../source/read-value';
import { addChartTexts } from './chart-texts';
import { linesOf, type PlainText } from './plain-text';
import { textsOfPods } from './pod-texts';

/** Kinds that have such texts, beside those that make pods. */
export const WITH_TEXTS: readonly string[] = [
  'ConfigMap',
  'argoproj.io/AppProject',
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
  'helm.cattle.io/HelmChart',
  'helm.cattle.io/HelmChartConfig',
  'helm.toolkit.fluxcd.io/HelmRelease',
  'kustomize.toolkit.fluxcd.io/Kustomization',
  'networking.k8s.io/Ingress',
  'traefik.io/Middleware',
];

/** Files of lines with a name and a value. */
const LINES = /(?:^|\.)(?:env|properties|ini|conf|cnf|cfg|toml)$/i;
/** Files with a structure of their own. */
const STRUCTURED = /\.(?:ya?ml|json)$/i;
/** What a secret is called there: most files have none, and reading takes time. */
const CALLED = /(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|key_base|authorization)["']?[ \t]{0,8}:|\bname["']?[ \t]{0,8}:/i;
/** Larger files are read line by line. */
const LARGEST = 200_000;

/** Every text of an object that has some which are no Secret's: of pods, ConfigMaps, the values of charts, and addresses and headers. */
export const plainTextsOf = memoizeLast((cluster: Cluster, manifest: Manifest) => textsOf(manifest, cluster));

function textsOf(manifest: Manifest, cluster: Cluster): readonly PlainText[] {
  const pods = cluster.podsOf(manifest);
  if (pods) return textsOfPods(pods);
  const kind = kindKey(manifest);
  if (kind === 'ConfigMap') return textsOfConfigMap(manifest);
  if (kind === 'networking.k8s.io/Ingress') return textsOfAnnotations(manifest);
  const found: PlainText[] = [];
  const spec = mapAt(manifest, 'spec');
  if (kind === 'argoproj.io/Application') {
    // The rest of it is short and says where to.
    addChartTexts(spec.source, ['spec', 'source'], found);
    addChartTexts(spec.sources, ['spec', 'sources'], found);
  } else if (kind === 'kustomize.toolkit.fluxcd.io/Kustomization') {
    addChartTexts(mapAt(spec, 'postBuild', 'substitute'), ['spec', 'postBuild', 'substitute'], found);
  } else if (kind !== 'traefik.io/Middleware') addChartTexts(spec, ['spec'], found);
  else {
    // Its other fields name Secrets.
    addChartTexts(mapAt(spec, 'headers'), ['spec', 'headers'], found);
    addChartTexts(mapAt(spec, 'plugin'), ['spec', 'plugin'], found);
  }
  return found;
}

/** Settings in the files of a ConfigMap: in YAML and JSON by key, else line by line. */
export function settingsOf(configMap: Manifest): readonly PlainText[] {
  const found: PlainText[] = [];
  for (const [key, text] of Object.entries(textsAt(configMap, 'data'))) for (const one of settingsIn(key, text)) found.push(one);
  return found;
}

function settingsIn(key: string, text: string): readonly PlainText[] {
  const at = () => pointer(['data', key]);
  const lines = () => linesOf(text, at, () => quoteKey(key));
  if (LINES.test(key)) return lines();
  const structured = STRUCTURED.test(key) || /^\s*[{[]/.test(text) || (!key.includes('.') && text.includes('\n'));
  if (!structured || !SECRET_WORD.test(text) || !CALLED.test(text)) return [];
  // A tag of another program, such as `!secret name`, says where the value is.
  const read = text.length > LARGEST || /:[ \t]*![A-Za-z]/.test(text) ? undefined : readValue(text);
  if (read === undefined || read.problem !== undefined) return lines();
  if (typeof read.value !== 'object' || read.value === null) return [];
  const found: PlainText[] = [];
  addChartTexts(read.value, [], found);
  return found.map((one) => ({ ...one, title: () => `${one.title()} in ${quoteKey(key)}`, at }));
}

function textsOfConfigMap(configMap: Manifest): readonly PlainText[] {
  return Object.entries(textsAt(configMap, 'data')).map(([key, value]) => {
    return { title: () => quoteKey(key), name: LINES.test(key) ? undefined : key, value, at: () => pointer(['data', key]) };
  });
}

function textsOfAnnotations(manifest: Manifest): readonly PlainText[] {
  return Object.entries(textsAt(manifest, 'metadata', 'annotations')).map(([key, value]) => {
    return { title: () => `annotation ${key}`, name: undefined, value, at: () => pointer(['metadata', 'annotations', key]) };
  });
}
