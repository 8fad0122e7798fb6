import { exists } from '../../cluster/existence';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { missing } from './missing';
import { secretAdvice } from './secret';

/** The kubelet pulls without a pull secret that is not there: a warning, since the registry may let everybody in. */
export const imagePullSecret = definePodRule({
  id: 'reference/image-pull-secret',
  severity: 'warning',
  summary: 'a pull secret that pods name exists, or is declared as made outside git',
  requires: 'lab',
  check({ namespace, spec, at: template }, cluster) {
    const reports: Report[] = [];
    for (const [i, item] of mapsAt(spec, 'imagePullSecrets').entries()) {
      const name = textAt(item, 'name');
      if (name === undefined) continue;
      const reference = { at: `${template}/spec/imagePullSecrets/${i}/name`, kind: 'Secret', name, namespace };
      for (const report of missing(
        cluster,
        reference,
        secretAdvice(cluster, namespace),
        exists(cluster, { kind: 'Secret', name, namespace }),
      ))
        reports.push(report);
    }
    return reports;
  },
});
