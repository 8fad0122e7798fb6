import { Yaml } from 'cdk8s';
import type { RegistryDescription } from '../../lab/description';
import type { NodeFilesLab } from '../../lab/distribution';
import { loginPlaceholders, type NodeFile } from '../../lab/node-files';
import { GENERATED_MARKER } from '../../manifest/generated-marker';

/** The `registries.yaml` of every node; none without registries. @see https://docs.k3s.io/installation/private-registry */
export function registriesFiles({ nodes, registries }: NodeFilesLab): readonly NodeFile[] {
  if (registries.length === 0) return [];
  const content =
    [GENERATED_MARKER, '# Goes to /etc/rancher/k3s/registries.yaml; restart K3s after it changed.', ''].join('\n') +
    Yaml.stringify(registriesConfig(registries));
  return nodes.map(({ name }) => ({ path: `${name}/registries.yaml`, content }));
}

function registriesConfig(registries: readonly RegistryDescription[]): object {
  const logins = registries.flatMap(({ host, login }) => (login ? [[host, { auth: loginPlaceholders(login) }] as const] : []));
  return {
    mirrors: Object.fromEntries(registries.map(({ host, endpoint }) => [host, { endpoint: [endpoint] }])),
    ...(logins.length > 0 ? { configs: Object.fromEntries(logins) } : {}),
  };
}
