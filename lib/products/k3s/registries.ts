import { Yaml } from 'cdk8s';
import type { RegistryDescription } from '../../lab/description';
import type { NodeFilesLab } from '../../lab/distribution';
import { loginPlaceholders, type NodeFile } from '../../lab/node-files';
import { GENERATED_MARKER } from '../../manifest/generated-marker';

/** Who reads the file, and where. */
interface ReadBy {
  readonly title: string;
  readonly folder: string;
}

/** The `registries.yaml` of every node; none without registries. RKE2 reads the same. @see https://docs.k3s.io/installation/private-registry */
export function registriesFiles(
  { nodes, registries }: NodeFilesLab,
  { title, folder }: ReadBy = { title: 'K3s', folder: '/etc/rancher/k3s' },
): readonly NodeFile[] {
  if (registries.length === 0) return [];
  const content =
    [GENERATED_MARKER, `# Goes to ${folder}/registries.yaml; restart ${title} after it changed.`, ''].join('\n') +
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
