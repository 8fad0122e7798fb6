import { textAt } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';
import { classesOf, missing } from './missing';

/** The API server refuses a pod of a class that is not there. */
export const priorityClass = definePodRule({
  id: 'reference/priority-class',
  severity: 'error',
  summary: 'a PriorityClass that pods name exists',
  requires: 'lab',
  check({ spec, at: template }, cluster) {
    const name = textAt(spec, 'priorityClassName');
    if (!name) return NOTHING;
    const advice = {
      also: () => classesOf(cluster, 'PriorityClass'),
      otherwise: "write the class, or declare it among the lab's externals",
    };
    return missing(cluster, { at: `${template}/spec/priorityClassName`, kind: 'scheduling.k8s.io/PriorityClass', name }, advice);
  },
});
