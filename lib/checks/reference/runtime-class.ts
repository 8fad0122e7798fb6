import { textAt } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';
import { classesOf, missing } from './missing';

/** The API server refuses a pod of a class that is not there. */
export const runtimeClass = definePodRule({
  id: 'reference/runtime-class',
  severity: 'error',
  summary: 'a RuntimeClass that pods name exists',
  requires: 'lab',
  check({ spec, at: template }, cluster) {
    const name = textAt(spec, 'runtimeClassName');
    if (!name) return NOTHING;
    const advice = {
      also: () => classesOf(cluster, 'RuntimeClass'),
      otherwise: "leave runtimeClassName out, or declare the class among the lab's externals",
    };
    return missing(cluster, { at: `${template}/spec/runtimeClassName`, kind: 'node.k8s.io/RuntimeClass', name }, advice);
  },
});
