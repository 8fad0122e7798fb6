import type { Cluster } from '../../cluster/cluster';
import { kindKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { isMap, mergePaths, pointer, visit } from '../../manifest/tree';
import { readValue } from '../../source/read-value';
import { defineRule, type Report } from '../rule';

/** Helm refuses such values; the chart is not installed, or stays as it was. */
export const chartValues = defineRule({
  id: 'gitops/chart-values',
  severity: 'error',
  summary: 'values of a chart that are written as a text are a map in YAML',
  kinds: (cluster) => cluster.products.all.flatMap((product) => (product.chartValues ?? []).map(({ kind }) => kind)),
  check(object, cluster) {
    const reports: Report[] = [];
    const paths = pathsOf(cluster).get(kindKey(object));
    if (paths === undefined) return reports;
    visit(object, paths, (holder, key, keys) => {
      const text = holder[key];
      // What an ApplicationSet fills in is not there yet.
      if (typeof text !== 'string' || (object.kind === 'ApplicationSet' && text.includes('{{'))) return;
      const found = problemOf(text);
      if (found) reports.push({ path: pointer(keys), ...found });
    });
    return reports;
  },
});

function problemOf(text: string): Pick<Report, 'message' | 'hint'> | undefined {
  const read = readValue(text);
  if (read.problem === 'syntax') {
    const line = text.slice(0, read.offset).split('\n').length;
    return { message: `line ${line} of the text is not YAML`, hint: 'fix it: tabs, a quote that is open, a colon in a value' };
  }
  if (read.problem !== undefined || read.value === null || isMap(read.value)) return undefined;
  return {
    message: `got ${Array.isArray(read.value) ? 'a list' : 'a single value'}, expected a map`,
    hint: 'write <key>: <value>, one a line',
  };
}

const pathsOf = memoize((cluster: Cluster) => {
  const all = cluster.products.all.flatMap((product) => product.chartValues ?? []);
  return new Map(
    all.map(({ kind }) => [kind, mergePaths(all.filter((one) => one.kind === kind).map(({ path }) => [path, path] as const))]),
  );
});
