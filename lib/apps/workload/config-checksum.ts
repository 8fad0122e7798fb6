import { createHash } from 'node:crypto';
import { Lazy } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { AppChart } from '../../lab/app-chart';

/** Annotation of pods that changes whenever a ConfigMap changes that they read, so that new ones take their place. */
const CONFIG_CHECKSUM = 'checksum/config';

/**
 * The annotation for pods that read ConfigMaps of the lab, worked out at synthesis: patches and later data count.
 * Empty if they read none, or the lab does not want it.
 */
export function configChecksum({ lab, appNamespace }: AppChart, spec: k8s.PodSpec): Record<string, string> {
  if (!lab.rollOnConfigChange) return {};
  const names = [...new Set(configMapsOf(spec))].sort();
  const known = names.filter((name) => lab.declared.configMaps.has(`${appNamespace}/${name}`));
  if (known.length === 0) return {};
  const produce = () => {
    const hash = createHash('sha256');
    for (const name of known) {
      const { data, binaryData } = lab.declared.configMaps.get(`${appNamespace}/${name}`)?.toJson() ?? {};
      hash.update(JSON.stringify([name, sorted(data), sorted(binaryData)]));
    }
    return hash.digest('hex').slice(0, 16);
  };
  return { [CONFIG_CHECKSUM]: Lazy.any({ produce }) };
}

function sorted(of: unknown): unknown {
  return typeof of === 'object' && of !== null ? Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)) : of;
}

function configMapsOf({ containers, initContainers = [], volumes = [] }: k8s.PodSpec): readonly string[] {
  const ofContainers = [...containers, ...initContainers].flatMap(({ env = [], envFrom = [] }) => [
    ...env.flatMap(({ valueFrom }) => valueFrom?.configMapKeyRef?.name ?? []),
    ...envFrom.flatMap(({ configMapRef }) => configMapRef?.name ?? []),
  ]);
  const ofVolumes = volumes.flatMap(({ configMap, projected }) => [
    configMap?.name ?? [],
    ...(projected?.sources ?? []).map((source) => source.configMap?.name ?? []),
  ]);
  return [...ofContainers, ...ofVolumes.flat()];
}
