import { configFilesOf } from '../../cluster/config-files';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** How folders are called that programs read files from. */
const FOLDER =
  /(?:^|\.)(?:d|conf\.d)$|^(?:bin|certs?|conf|config|configs|dashboards|data|datasources|etc|html|init\.d|keys|plugins|provisioning|rules|scripts|secrets|ssl|templates|tmp|www)$/;

/** A guess by the names: of a path and of the files in the volume. */
export const mountedFile = definePodRule({
  id: 'reference/mounted-file',
  severity: 'warning',
  summary: 'a file of a ConfigMap or Secret is mounted as a file, and a folder as a folder',
  check(pods, cluster) {
    const reports: Report[] = [];
    const volumes = configFilesOf(cluster, pods);
    if (volumes.size === 0) return reports;
    for (const { spec, at } of pods.containers) {
      for (const [i, mount] of mapsAt(spec, 'volumeMounts').entries()) {
        const [path, subPath, volume] = [
          textAt(mount, 'mountPath') ?? '',
          textAt(mount, 'subPath') ?? '',
          volumes.get(textAt(mount, 'name') ?? ''),
        ];
        const name = path.replace(/\/$/, '').split('/').at(-1) ?? '';
        if (volume === undefined || name === '' || mount.subPathExpr !== undefined) continue;
        const place = `${at}/volumeMounts/${i}/mountPath`;
        if (subPath === '' && name.includes('.') && volume.files.includes(name)) {
          reports.push({
            path: place,
            message: `${path} becomes a folder with the files of ${volume.source}, one of which is '${name}'`,
            hint: `add subPath: ${name} to mount this file alone`,
          });
        } else if (volume.files.includes(subPath) && subPath !== name && (path.endsWith('/') || FOLDER.test(name))) {
          reports.push({
            path: place,
            message: `file '${subPath}' of ${volume.source} is mounted in place of ${path}, which looks like a folder`,
            hint: `mount it at ${path.replace(/\/$/, '')}/${subPath.split('/').at(-1)}`,
          });
        }
      }
    }
    return reports;
  },
});
