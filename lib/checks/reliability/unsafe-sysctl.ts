import { enforcedIn } from '../../cluster/enforced-level';
import { mapsAt, textAt } from '../../manifest/read';
import { isSafeSysctl } from '../../pod-security/sysctls';
import { definePodRule, NOTHING, type Report } from '../rule';

/** What a pod has of its own; the rest is the node's, and no kubelet sets it for a pod. */
const OWN = /^(?:kernel\.(?:shm|msg)[\w.]*|kernel\.sem|fs\.mqueue\..+|net\..+)$/;

/** The kubelet refuses the pod (SysctlForbidden), and its workload makes another one, again and again. A guess, since nodes may be set up to allow it. */
export const unsafeSysctl = definePodRule({
  id: 'reliability/unsafe-sysctl',
  severity: 'warning',
  summary: 'a sysctl of a pod is one that kubelets allow by default',
  requires: 'lab',
  check({ spec, at, namespace }, cluster) {
    // Where it is refused before, security/pod-security says it.
    if ((enforcedIn(cluster, namespace)?.level ?? 'privileged') !== 'privileged') return NOTHING;
    return mapsAt(spec, 'securityContext', 'sysctls').flatMap((sysctl, i): readonly Report[] => {
      const written = textAt(sysctl, 'name') ?? '';
      const name = written.replaceAll('/', '.');
      // With the network of the node it is a mistake of another kind.
      if (written === '' || isSafeSysctl(name, cluster.minor) || (spec.hostNetwork === true && name.startsWith('net.'))) return NOTHING;
      const path = `${at}/spec/securityContext/sysctls/${i}/name`;
      if (!OWN.test(name))
        return [
          {
            path,
            message: `${written} is a setting of the whole node: no kubelet runs a pod that asks for it`,
            hint: 'set it on the node',
          },
        ];
      return [
        {
          path,
          message: `kubelets refuse a pod that sets ${written}, unless they are started with --allowed-unsafe-sysctls (SysctlForbidden)`,
          hint: 'allow it on the nodes where the pod may run, or set it in a privileged init container',
        },
      ];
    });
  },
});
