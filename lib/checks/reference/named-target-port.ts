import { mapsAt, textAt, textsAt } from '../../manifest/read';
import { selectorOfLabels } from '../../manifest/selector';
import { list, rule } from '../rule';

/** A named targetPort is looked up in each pod; a pod that lacks the name gets no traffic, without any error. */
export const namedTargetPort = rule({
  id: 'reference/named-target-port',
  severity: 'error',
  says: 'a named targetPort exists in the pods that the Service selects',
  on: 'Service',
  *check(service, { objects }) {
    const selector = textsAt(service, 'spec', 'selector');
    if (Object.keys(selector).length === 0) return;
    const pods = objects.selectedPods(service.metadata.namespace ?? 'default', selectorOfLabels(selector));
    for (const [i, port] of mapsAt(service, 'spec', 'ports').entries()) {
      const name = textAt(port, 'targetPort');
      if (name === undefined) continue;
      const protocol = textAt(port, 'protocol') ?? 'TCP';
      for (const one of pods) {
        if (one.port(name, protocol)) continue;
        const names = one
          .ports()
          .flatMap((declared) => (declared.protocol === protocol && declared.name !== undefined ? [declared.name] : []));
        yield {
          at: `/spec/ports/${i}/targetPort`,
          message: `no container of ${one.object.kind} ${one.object.name} has a ${protocol} port named '${name}'`,
          hint: `it has ${list(names)}`,
        };
      }
    }
  },
});
