import { type ConfigFiles, configFilesOf } from '../../cluster/config-files';
import { mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { plainKeys } from '../../secrets/quote';
import { definePodRule, type Report } from '../rule';
import { insteadOf } from './missing';

/** The kubelet makes a folder of that name where there is no such file: the program finds a folder in place of its file. */
export const subPath = definePodRule({
  id: 'reference/sub-path',
  severity: 'error',
  summary: 'the subPath of a ConfigMap or Secret is one of its files',
  check(pods, cluster) {
    const reports: Report[] = [];
    const volumes = configFilesOf(cluster, pods);
    if (volumes.size === 0) return reports;
    for (const { spec, at } of pods.containers) {
      for (const [i, mount] of mapsAt(spec, 'volumeMounts').entries()) {
        const report = problemOf(mount, volumes, `${at}/volumeMounts/${i}/subPath`);
        if (report) reports.push(report);
      }
    }
    return reports;
  },
});

function problemOf(mount: ReadMap, volumes: ReadonlyMap<string, ConfigFiles>, path: string): Report | undefined {
  const [wanted, volume] = [textAt(mount, 'subPath')?.replace(/^\.\//, '').replace(/\/$/, ''), volumes.get(textAt(mount, 'name') ?? '')];
  if (!wanted || volume === undefined || volume.files.some((file) => file === wanted || file.startsWith(`${wanted}/`))) return undefined;
  return {
    path,
    message: `${volume.source} has no file '${wanted}' in this volume: an empty folder is mounted in its place`,
    hint: insteadOf(wanted, plainKeys(volume.files), 'it has no files at all'),
  };
}
