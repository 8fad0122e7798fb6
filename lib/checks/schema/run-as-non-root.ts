import { mapAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** The kubelet compares the two at each start: CreateContainerConfigError. What a container says counts more than what its pod says. */
export const runAsNonRoot = definePodRule({
  id: 'schema/run-as-non-root',
  severity: 'error',
  summary: 'a container that must not run as root is not configured to run as user 0',
  check({ spec, containers, at }) {
    const reports: Report[] = [];
    const pod = mapAt(spec, 'securityContext');
    for (const container of containers) {
      const own = mapAt(container.spec, 'securityContext');
      if ((own.runAsNonRoot ?? pod.runAsNonRoot) !== true || (own.runAsUser ?? pod.runAsUser) !== 0) continue;
      const place =
        own.runAsUser === undefined || own.runAsUser === null
          ? `${at}/spec/securityContext/runAsUser`
          : `${container.at}/securityContext/runAsUser`;
      reports.push({
        path: place,
        message: `container '${container.name}' runs as user 0, and runAsNonRoot forbids root: it never starts`,
        hint: 'name another user, or set runAsNonRoot: false for this container',
      });
    }
    return reports;
  },
});
