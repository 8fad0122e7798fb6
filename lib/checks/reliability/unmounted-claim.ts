import { mapsAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** The claim is made for each pod, and what the program writes is somewhere else. That nothing adds the mount later is a guess. */
export const unmountedClaim = defineRule({
  id: 'reliability/unmounted-claim',
  severity: 'warning',
  summary: 'a container of a StatefulSet mounts each of its claims',
  kinds: 'apps/StatefulSet',
  check(object, cluster) {
    const mounted = new Set(
      cluster
        .podsOf(object)
        ?.containers.flatMap(({ spec }) => [...mapsAt(spec, 'volumeMounts'), ...mapsAt(spec, 'volumeDevices')])
        .map((mount) => textAt(mount, 'name')),
    );
    return mapsAt(object, 'spec', 'volumeClaimTemplates').flatMap((template, i): readonly Report[] => {
      const name = textAt(template, 'metadata', 'name');
      if (name === undefined || mounted.has(name)) return [];
      const message = `no container mounts the claim '${name}': each pod gets one, and nothing is ever written to it`;
      return [{ path: `/spec/volumeClaimTemplates/${i}/metadata/name`, message, hint: 'mount it, or remove it' }];
    });
  },
});
