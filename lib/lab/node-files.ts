import { Yaml } from 'cdk8s';
import { OWNED_MARK } from '../manifest/mark';
import type { LabDescription, OutsideDescription, RegistryDescription } from './description';

/** A file below `nodes/`: what is not a manifest. */
export interface NodeFile {
  readonly path: string;
  readonly content: string;
}

/** What each node needs in its own configuration: `registries.yaml` on K3s, a machine configuration patch on Talos. */
export function nodeFiles(lab: Pick<LabDescription, 'distribution' | 'nodes' | 'registries'>): readonly NodeFile[] {
  return lab.distribution.name === 'k3s' ? k3sFiles(lab) : talosFiles(lab);
}

function k3sFiles({ nodes, registries }: Pick<LabDescription, 'nodes' | 'registries'>): readonly NodeFile[] {
  if (registries.length === 0) return [];
  const content =
    [OWNED_MARK, '# Goes to /etc/rancher/k3s/registries.yaml; restart K3s after it changed.', ''].join('\n') +
    Yaml.stringify(registriesConfig(registries));
  return nodes.map(({ name }) => ({ path: `${name}/registries.yaml`, content }));
}

/** @see https://docs.k3s.io/installation/private-registry */
function registriesConfig(registries: readonly RegistryDescription[]): object {
  const logins = registries.flatMap(({ host, login }) => (login ? [[host, { auth: placeholders(login) }] as const] : []));
  return {
    mirrors: Object.fromEntries(registries.map(({ host, endpoint }) => [host, { endpoint: [endpoint] }])),
    ...(logins.length > 0 ? { configs: Object.fromEntries(logins) } : {}),
  };
}

/** @see https://www.talos.dev/v1.9/reference/configuration/v1alpha1/config/ */
function talosFiles({ nodes, registries }: Pick<LabDescription, 'nodes' | 'registries'>): readonly NodeFile[] {
  const logins = registries.flatMap(({ host, login }) => (login ? [[host, { auth: placeholders(login) }] as const] : []));
  return nodes.map(({ name, role, taints }) => {
    const workersOnly = taints.some(({ key }) => key === 'node-role.kubernetes.io/control-plane');
    const patch = {
      machine: {
        network: { hostname: name },
        ...(registries.length > 0
          ? {
              registries: {
                mirrors: Object.fromEntries(registries.map(({ host, endpoint }) => [host, { endpoints: [endpoint] }])),
                ...(logins.length > 0 ? { config: Object.fromEntries(logins) } : {}),
              },
            }
          : {}),
      },
      ...(role === 'control-plane' ? { cluster: { allowSchedulingOnControlPlanes: !workersOnly } } : {}),
    };
    const head = [OWNED_MARK, '# talosctl patch machineconfig --nodes <address> --patch @machineconfig.patch.yaml', ''].join('\n');
    return { path: `${name}/machineconfig.patch.yaml`, content: head + Yaml.stringify(patch) };
  });
}

function placeholders({ user, password }: { readonly user: string; readonly password: string }): object {
  return { username: `\${${user}}`, password: `\${${password}}` };
}

/** The list, for people, of what must exist outside git. Names only. */
export function outsideFile(outside: readonly OutsideDescription[]): readonly NodeFile[] {
  if (outside.length === 0) return [];
  return [
    {
      path: 'outside-git.txt',
      content: `${[OWNED_MARK, "# What must exist outside git, made by hand. Values are in nobody's repository.", ...outside.flatMap(lines)].join('\n')}\n`,
    },
  ];
}

function lines(need: OutsideDescription): readonly string[] {
  switch (need.kind) {
    case 'Secret':
      return [
        '',
        `Secret ${need.namespace}/${need.name}: ${need.why}`,
        ...Object.entries(need.keys).map(
          ([key, { value, same }]) => `  ${key}${value === undefined ? '' : ` = ${value}`}${same === undefined ? '' : `  (the ${same})`}`,
        ),
        ...(need.labels
          ? [
              `  labels: ${Object.entries(need.labels)
                .map(([k, v]) => `${k}=${v}`)
                .join(', ')}`,
            ]
          : []),
      ];
    case 'Placeholders':
      return ['', `${need.names.join(', ')}: ${need.why}`, ...need.files.map((file) => `  in nodes/${file}`)];
    case 'Credential':
      return ['', `${need.of}: ${need.why}`];
  }
}
