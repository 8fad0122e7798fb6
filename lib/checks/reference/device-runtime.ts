import { at, entryOf, mapAt, textAt } from '../../manifest/read';
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
      if (resource === undefined) return NOTHING;
      const path = `${pointer}/resources/limits/${resource.replaceAll('/', '~1')}`;
      const message = `container '${name}' asks for ${resource}, but its pods name no RuntimeClass, and ${distribution?.title} does not make that runtime the default: it gets no device`;
      return [{ path, message, hint: `set runtimeClassName: ${entryOf(classes, resource)}` }];
    });
  },
});
