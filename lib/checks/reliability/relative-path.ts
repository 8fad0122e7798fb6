import { POD_KINDS } from '../../manifest/pod-template';
import { at, mapsAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** `C:\data`, `c:/data`, `\\.\pipe\docker`: of Windows. A variable is filled in before it is applied. */
const OTHER = /^(?:[A-Za-z]:|\\\\|\$)/;

/** The server takes it; which folder of the node it is depends on where the container runtime was started, if that takes it at all. */
export const relativePath = defineRule({
  id: 'reliability/relative-path',
  severity: 'warning',
  summary: 'the path of a volume on a node begins at its root',
  kinds: ['PersistentVolume', ...POD_KINDS],
  check(object, cluster) {
    const pods = cluster.podsOf(object);
    const paths =
      object.kind === 'PersistentVolume'
        ? ['local', 'hostPath'].map((source) => [`/spec/${source}/path`, at(object, 'spec', source, 'path')] as const)
        : mapsAt(pods?.spec, 'volumes').map(
            (one, i) => [`${pods?.at}/spec/volumes/${i}/hostPath/path`, at(one, 'hostPath', 'path')] as const,
          );
    return paths.flatMap(([path, written]): readonly Report[] => {
      if (typeof written !== 'string' || written === '' || written.startsWith('/') || OTHER.test(written)) return [];
      const message = `got path '${written}', expected one from the root of the node: what it is relative to is up to the container runtime`;
      return [{ path, message, hint: `did you mean '/${written.replace(/^(?:\.?\/)+/, '')}'?` }];
    });
  },
});
