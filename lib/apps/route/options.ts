import type { AppChart } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';

/**
 * The options of a route as annotations of the lab's ingress controller.
 * @throws ConfigurationError for an option that the controller does not know, or whatever it does not take
 */
export function optionAnnotations(what: string, { lab, appNamespace }: AppChart, options: object): Readonly<Record<string, string>> {
  const routes = lab.routeAnnotations;
  const known = routes?.known ?? [];
  const strange = Object.keys(options).find((key) => !known.includes(key));
  if (strange !== undefined) {
    throw new ConfigurationError(
      `${what}: got option '${strange}', which ${lab.ingress.controller}, the ingress controller of lab ${lab.labName}, does not have; ` +
        `expected ${known.join(', ') || 'no options'}`,
    );
  }
  return routes?.annotations({ what, namespace: appNamespace, options }) ?? {};
}
