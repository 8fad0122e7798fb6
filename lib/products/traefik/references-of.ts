import type { AppChart } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { NamedMiddleware } from './middleware-kinds';

/**
 * A middleware as an object of Traefik's own kinds names it.
 * @throws ConfigurationError for one of another namespace where the lab's Traefik refuses these
 */
export function reference(what: string, { lab, appNamespace }: AppChart, { name, namespace }: NamedMiddleware) {
  checkNamespace(what, appNamespace, lab.routeAnnotations?.crossesNamespaces ?? false, { name, namespace });
  return namespace === appNamespace ? { name } : { name, namespace };
}

/** @throws ConfigurationError for a middleware of another namespace where Traefik refuses these */
export function checkNamespace(what: string, own: string, crosses: boolean, { name, namespace }: NamedMiddleware): void {
  if (namespace === own || crosses) return;
  throw new ConfigurationError(
    `${what}: got middleware ${name} of namespace ${namespace}, expected one of ${own}: ` +
      "Traefik refuses others unless its providers.kubernetesCRD.allowCrossNamespace is set, in the values of the lab's Traefik",
  );
}
