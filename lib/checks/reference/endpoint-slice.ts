import type { Cluster } from '../../cluster/cluster';
import { selectorOfService } from '../../cluster/services';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';
import { NOTHING, type Report } from '../rule';

const SERVICE_NAME = 'kubernetes.io/service-name';

/** A slice without the label is no Service's, and of a Service with a selector the controller writes the Endpoints itself. */
export function endpointSlice(object: Manifest, cluster: Cluster): readonly Report[] {
  if (object.kind === 'EndpointSlice') {
    if (textAt(object, 'metadata', 'labels', SERVICE_NAME) !== undefined) return NOTHING;
    return [
      {
        path: '/metadata',
        message: `the label ${SERVICE_NAME} is missing: the addresses are no Service's`,
        hint: `set ${SERVICE_NAME} to the name of the Service`,
      },
    ];
  }
  const service = cluster.find('Service', object.metadata.name, namespaceOf(object));
  const selector = service && selectorOfService(service);
  if (selector === undefined) return NOTHING;
  return [
    {
      path: '/subsets',
      message: `Service '${object.metadata.name}' has a selector: its controller replaces these addresses by those of the pods`,
      hint: 'leave the selector out of the Service, or remove the Endpoints',
    },
  ];
}
