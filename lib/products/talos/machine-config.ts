import { Yaml } from 'cdk8s';
import type { NodeFilesLab } from '../../lab/distribution';
import { loginPlaceholders, type NodeFile } from '../../lab/node-files';
import { GENERATED_MARKER } from '../../manifest/generated-marker';

/** A patch of the machine configuration of every node. @see https://www.talos.dev/v1.9/reference/configuration/v1alpha1/config/ */
export function machineConfigPatches({ nodes, registries }: NodeFilesLab): readonly NodeFile[] {
  const logins = registries.flatMap(({ host, login }) => (login ? [[host, { auth: loginPlaceholders(login) }] as const] : []));
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
    const head = [GENERATED_MARKER, '# talosctl patch machineconfig --nodes <address> --patch @machineconfig.patch.yaml', ''].join('\n');
    return { path: `${name}/machineconfig.patch.yaml`, content: head + Yaml.stringify(patch) };
  });
}
