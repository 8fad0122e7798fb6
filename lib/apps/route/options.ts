import type { AppChart } from '../../lab/app-chart';
import type { RequestedRoute } from '../../lab/requested-route';
import { ConfigurationError } from '../../manifest/configuration-error';

/** @throws ConfigurationError for an option that the lab's ingress controller does not know, or its routes can't have */
export function checkOptions(what: string, { lab }: AppChart, options: object): void {
  const { known = [], instead = {} } = lab.routeAnnotations ?? {};
  const strange = Object.keys(options).find((key) => !known.includes(key));
  if (strange === undefined) return;
  const [, way] = Object.entries(instead).find(([name]) => name === strange) ?? [];
  const expected = way ?? (known.join(', ') || 'no options');
  throw new ConfigurationError(
    `${what}: got option '${strange}', which ${lab.ingress.controller}, the ingress controller of lab ${lab.labName}, does not have; expected ${expected}`,
  );
}

/** The options of a route as annotations of the lab's ingress controller. @throws ConfigurationError for whatever it does not take */
export function optionAnnotations({ lab, appNamespace }: AppChart, { what, options }: RequestedRoute): Readonly<Record<string, string>> {
  return lab.routeAnnotations?.annotations({ what, namespace: appNamespace, options }) ?? {};
}
