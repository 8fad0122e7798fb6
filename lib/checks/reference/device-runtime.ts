import type { Container } from '../../cluster/pods';
import { at, entryOf, mapAt, mapsAt, textAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';

/** Without it the container has no device, though the scheduler gave it one. A guess, as a node may have another default runtime. */
export const deviceRuntime = definePodRule({
  id: 'reference/device-runtime',
  severity: 'warning',
  summary: 'pods that ask for a device name the RuntimeClass by which the distribution hands it over',
  requires: 'lab',
  check(pods, cluster) {
    const { distribution } = cluster;
    const classes = distribution?.part.runtimeClasses;
    if (classes === undefined || (textAt(pods.spec, 'runtimeClassName') ?? '') !== '') return NOTHING;
    return pods.containers.flatMap(({ spec, at: pointer, name }): readonly Report[] => {
      const limits = mapAt(spec, 'resources', 'limits');
      const resource = Object.keys(limits).find((key) => entryOf(classes, key) !== undefined && !/^0+$/.test(String(at(limits, key))));
      if (resource === undefined) return withoutAsking(spec, pointer, name, distribution?.title ?? '', classes);
      const path = `${pointer}/resources/limits/${resource.replaceAll('/', '~1')}`;
      const message = `container '${name}' asks for ${resource}, but its pods name no RuntimeClass, and ${distribution?.title} does not make that runtime the default: it gets no device`;
      return [{ path, message, hint: `set runtimeClassName: ${entryOf(classes, resource)}` }];
    });
  },
});

/** Programs that use devices without requesting them: those that count or watch them, and those that get all of them from the runtime. */
const LOOKS_FOR: Readonly<Record<string, { readonly image: RegExp; readonly env: string }>> = {
  'nvidia.com/gpu': {
    image: /(?:^|\/)nvidia\/(?:k8s\/|cloud-native\/)?(?:k8s-device-plugin|gpu-feature-discovery|dcgm-exporter)(?=[:@]|$)/,
    env: 'NVIDIA_VISIBLE_DEVICES',
  },
};

function withoutAsking(
  spec: Container['spec'],
  pointer: string,
  name: string,
  title: string,
  classes: Readonly<Record<string, string>>,
): readonly Report[] {
  for (const [resource, runtimeClass] of Object.entries(classes)) {
    const { image, env } = entryOf(LOOKS_FOR, resource) ?? {};
    if (image === undefined || env === undefined) continue;
    const i = mapsAt(spec, 'env').findIndex((one) => textAt(one, 'name') === env && !/^(?:void|none)?$/.test(textAt(one, 'value') ?? ''));
    const isTool = image.test(textAt(spec, 'image') ?? '');
    if (!isTool && i < 0) continue;
    const message = `container '${name}' looks for devices of ${resource}, but its pods name no RuntimeClass, and ${title} does not make that runtime the default: it finds none`;
    return [{ path: isTool ? `${pointer}/image` : `${pointer}/env/${i}/name`, message, hint: `set runtimeClassName: ${runtimeClass}` }];
  }
  return NOTHING;
}
