import type { Cluster } from '../../cluster/cluster';

/** The first minor version where the name of a Service may begin with a digit. */
const RELAXED = 36;

/** Whether the API server takes such a name, of a Service and in a backend of an Ingress. Without a lab the newest version counts. */
export function takesDigitFirst({ lab, minor }: Cluster): boolean {
  return lab?.featureGates?.RelaxedServiceNameValidation ?? minor >= RELAXED;
}
