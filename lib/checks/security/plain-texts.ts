import type { Cluster } from '../../cluster/cluster';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoizeIn } from '../../manifest/memoize';
import { mapAt, textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { quoteKey } from '../../secrets/quote';
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
  'networking.k8s.io/Ingress',
  'traefik.io/Middleware',
];

/** Files of lines with a name and a value. */
const LINES = /(?:^|\.)(?:env|properties|ini|conf|cnf|cfg)$/i;

/** Every text of an object that has some which are no Secret's: of pods, ConfigMaps, the values of charts, and addresses and headers. */
export const plainTextsOf = memoizeIn((cluster: Cluster, manifest: Manifest) => textsOf(manifest, cluster));

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
  } else if (kind !== 'traefik.io/Middleware') addChartTexts(spec, ['spec'], found);
  else {
    // Its other fields name Secrets.
    addChartTexts(mapAt(spec, 'headers'), ['spec', 'headers'], found);
    addChartTexts(mapAt(spec, 'plugin'), ['spec', 'plugin'], found);
  }
  return found;
}

/** Settings in the files of a ConfigMap, line by line. */
export function settingsOf(configMap: Manifest): readonly PlainText[] {
  const found: PlainText[] = [];
  for (const [key, text] of Object.entries(textsAt(configMap, 'data'))) {
    if (LINES.test(key))
      for (const line of linesOf(
        text,
        () => pointer(['data', key]),
        () => quoteKey(key),
      ))
        found.push(line);
  }
  return found;
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
