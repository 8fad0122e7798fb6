import { configFilesOf } from '../../cluster/config-files';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** How folders are called that programs read files from. */
const FOLDER =
  /(?:^|\.)(?:d|conf\.d)$|^(?:bin|certs?|conf|config|configs|dashboards|data|datasources|etc|html|init\.d|keys|plugins|provisioning|rules|scripts|secrets|ssl|templates|tmp|www)$/;

/** How files end that programs read; folders are hardly called so. */
const FILE = /\.(cfg|cnf|conf|config|crt|env|ini|js|json|key|pem|php|properties|py|sh|sql|toml|txt|xml|ya?ml)$/;

function extensionOf(name: string): string | undefined {
  return FILE.exec(name)?.[1]?.replace('yml', 'yaml');
}

/** The file of that name, or one that ends like it. */
function meantFile(name: string, files: readonly string[]): string | undefined {
  if (files.includes(name)) return name;
  const end = extensionOf(name);
  return end === undefined ? undefined : files.find((file) => extensionOf(file) === end);
}

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
        const meant = subPath === '' && name.includes('.') ? meantFile(name, volume.files) : undefined;
        if (meant !== undefined) {
          reports.push({
            path: place,
            message: `${path} becomes a folder with the files of ${volume.source}, one of which is '${meant}'`,
            hint: `add subPath: ${meant} to mount this file alone`,
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
