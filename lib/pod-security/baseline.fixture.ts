import type { JsonMap } from '../manifest/tree';
import { allowed, type Case, type Difference, differ, everywhere, forbidden } from './fixture';

const IN_MAIN = '/spec/containers/0';
const host = 'metadata.internal';
const http = { httpGet: { port: 8080, host } };
const tcp = { tcpSocket: { port: 8080, host } };
const unconfined = { type: 'Unconfined' };
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/main';
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_OF_MAIN = 'container.seccomp.security.alpha.kubernetes.io/main';

/** A pod that sets one kernel parameter. */
function sysctl(name: string) {
  return { spec: { securityContext: { sysctls: [{ name, value: '1' }] } } };
}

/** A pod with an annotation of old; the API server wants it to say what the field says, if there is one. */
function annotated(key: string, value: string): Difference {
  return { spec: { securityContext: { seccompProfile: undefined } }, annotations: { [key]: value } };
}

/** A pod with one volume. */
function volume(source: JsonMap) {
  return { spec: { volumes: [{ name: 'data', ...source }] } };
}

const node: readonly Case[] = [
  ...['hostNetwork', 'hostPID', 'hostIPC'].flatMap((field) => [
    forbidden(field, { spec: { [field]: true } }, { hostNamespaces: [`/spec/${field}`] }),
    allowed(`${field}: false`, { spec: { [field]: false } }),
  ]),
  forbidden(
    'hostNetwork makes every port a host port',
    { spec: { hostNetwork: true }, container: { ports: [{ containerPort: 8080, protocol: 'TCP' }] } },
    { hostNamespaces: ['/spec/hostNetwork'], hostPorts: [`${IN_MAIN}/ports/0/containerPort`] },
  ),
  forbidden(
    'hostPort',
    {
      container: {
        ports: [
          { containerPort: 80, protocol: 'TCP' },
          { containerPort: 81, hostPort: 81, protocol: 'TCP' },
        ],
      },
    },
    { hostPorts: [`${IN_MAIN}/ports/1/hostPort`] },
  ),
  forbidden(
    'hostPort of an init container',
    { init: { ports: [{ containerPort: 81, hostPort: 81, protocol: 'TCP' }] } },
    { hostPorts: ['/spec/initContainers/0/ports/0/hostPort'] },
  ),
  allowed('hostPort 0', { container: { ports: [{ containerPort: 80, hostPort: 0, protocol: 'TCP' }] } }),
  differ('a hostPath', volume({ hostPath: { path: '/' } }), {
    baseline: { hostPathVolumes: ['/spec/volumes/0/hostPath'] },
    restricted: { restrictedVolumes: ['/spec/volumes/0/hostPath'] },
  }),
  allowed('an emptyDir', volume({ emptyDir: {} })),
];

const probes: readonly Case[] = [
  ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) => [
    forbidden(`host of ${probe}`, { container: { [probe]: http } }, { hostProbesAndHostLifecycle: [`${IN_MAIN}/${probe}/httpGet/host`] }),
    forbidden(
      `TCP host of ${probe}`,
      { container: { [probe]: tcp } },
      { hostProbesAndHostLifecycle: [`${IN_MAIN}/${probe}/tcpSocket/host`] },
    ),
    allowed(`host of ${probe}, before 1.34`, { container: { [probe]: http } }, 33),
  ]),
  ...['postStart', 'preStop'].map((hook) =>
    forbidden(
      `host of ${hook}`,
      { container: { lifecycle: { [hook]: http } } },
      { hostProbesAndHostLifecycle: [`${IN_MAIN}/lifecycle/${hook}/httpGet/host`] },
    ),
  ),
  forbidden(
    'host of the probe of a sidecar',
    { init: { restartPolicy: 'Always', startupProbe: tcp } },
    { hostProbesAndHostLifecycle: ['/spec/initContainers/0/startupProbe/tcpSocket/host'] },
  ),
  allowed('a probe of the pod itself', { container: { livenessProbe: { httpGet: { port: 8080, host: '' } } } }),
];

const profiles: readonly Case[] = [
  ...everywhere({ appArmorProfile: unconfined }, ['appArmorProfile/type'], 'appArmorProfile'),
  forbidden(
    "the pod's AppArmor profile",
    { spec: { securityContext: { appArmorProfile: unconfined } } },
    { appArmorProfile: ['/spec/securityContext/appArmorProfile/type'] },
  ),
  allowed('a local AppArmor profile', { spec: { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'p' } } } }),
  forbidden('an AppArmor annotation', { annotations: { [APP_ARMOR]: 'unconfined' } }, { appArmorProfile: annotation(APP_ARMOR) }),
  ...['runtime/default', 'localhost/p', ''].map((value) => allowed(`AppArmor '${value}'`, { annotations: { [APP_ARMOR]: value } })),
  ...everywhere({ seLinuxOptions: { user: 'u', role: 'r' } }, ['seLinuxOptions/user', 'seLinuxOptions/role'], 'seLinuxOptions'),
  ...everywhere({ seLinuxOptions: { type: 'spc_t', level: 's0' } }, ['seLinuxOptions/type'], 'seLinuxOptions'),
  forbidden(
    "the pod's SELinux type",
    { spec: { securityContext: { seLinuxOptions: { type: 'container_engine_t' } } } },
    { seLinuxOptions: ['/spec/securityContext/seLinuxOptions/type'] },
    30,
  ),
  ...['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t', ''].map((type) =>
    allowed(`SELinux type '${type}'`, { spec: { securityContext: { seLinuxOptions: { type, level: 's0' } } } }, 31),
  ),
  ...everywhere({ seccompProfile: unconfined }, ['seccompProfile/type'], 'seccompProfile_baseline', 'seccompProfile_restricted'),
  differ(
    "the pod's seccomp profile",
    { spec: { securityContext: { seccompProfile: unconfined } } },
    {
      baseline: { seccompProfile_baseline: ['/spec/securityContext/seccompProfile/type'] },
      restricted: { seccompProfile_restricted: ['/spec/securityContext/seccompProfile/type'] },
    },
  ),
  forbidden('a seccomp annotation, before 1.19', annotated(SECCOMP, 'unconfined'), { seccompProfile_baseline: annotation(SECCOMP) }, 18),
  forbidden(
    "a container's seccomp annotation, before 1.19",
    annotated(SECCOMP_OF_MAIN, 'unconfined'),
    { seccompProfile_baseline: annotation(SECCOMP_OF_MAIN) },
    18,
  ),
  ...['runtime/default', 'docker/default', 'localhost/p'].map((value) =>
    allowed(`the seccomp annotation ${value}, before 1.19`, annotated(SECCOMP, value), 18),
  ),
  differ(
    'a seccomp annotation, since 1.19',
    annotated(SECCOMP, 'unconfined'),
    { baseline: {}, restricted: { seccompProfile_restricted: [`${IN_MAIN}/securityContext/seccompProfile/type`] } },
    19,
  ),
];

const rights: readonly Case[] = [
  ...everywhere({ capabilities: { add: ['NET_ADMIN'] } }, ['capabilities/add/0'], 'capabilities_baseline', 'capabilities_restricted'),
  ...everywhere(
    { capabilities: { add: ['NET_BIND_SERVICE', 'cap_chown'] } },
    ['capabilities/add/1'],
    'capabilities_baseline',
    'capabilities_restricted',
  ),
  ...['init', 'container', 'ephemeral'].map((list, index) => {
    const container = `/spec/${['initContainers', 'containers', 'ephemeralContainers'][index]}/0/securityContext`;
    const offences = { privileged: [`${container}/privileged`] };
    return differ(
      `privileged ${list}`,
      { [list]: { securityContext: { privileged: true, allowPrivilegeEscalation: true } } },
      {
        baseline: offences,
        restricted: { ...offences, allowPrivilegeEscalation: [`${container}/allowPrivilegeEscalation`] },
      },
    );
  }),
  allowed('privileged: false', { container: { securityContext: { privileged: false } } }),
  forbidden(
    'procMount',
    { spec: { hostUsers: false }, container: { securityContext: { procMount: 'Unmasked' } } },
    { procMount: [`${IN_MAIN}/securityContext/procMount`] },
  ),
  allowed('the default procMount', { container: { securityContext: { procMount: 'Default' } } }),
  forbidden('a sysctl', sysctl('kernel.msgmax'), { sysctls: ['/spec/securityContext/sysctls/0/name'] }),
  allowed('a safe sysctl', sysctl('net.ipv4.tcp_syncookies'), 0),
  ...Object.entries({ ip_local_reserved_ports: 27, tcp_fin_timeout: 29, tcp_keepalive_intvl: 29, tcp_rmem: 32 }).flatMap(
    ([name, minor]) => [
      forbidden(
        `${name}, before it was safe`,
        sysctl(`net.ipv4.${name}`),
        { sysctls: ['/spec/securityContext/sysctls/0/name'] },
        minor - 1,
      ),
      allowed(`${name}, since it is safe`, sysctl(`net.ipv4.${name}`), minor),
    ],
  ),
];

/** Host processes are in the node's network; Linux' settings can't be there. */
const hostProcess = { windowsOptions: { hostProcess: true } };
const windows = { os: { name: 'windows' }, hostNetwork: true };
const linux = { allowPrivilegeEscalation: undefined, capabilities: undefined };
const hostProcesses: readonly Case[] = [
  forbidden(
    'hostProcess of the pod',
    {
      spec: { ...windows, securityContext: { seccompProfile: undefined, ...hostProcess } },
      container: { securityContext: linux },
    },
    { hostNamespaces: ['/spec/hostNetwork'], windowsHostProcess: ['/spec/securityContext/windowsOptions/hostProcess'] },
  ),
  forbidden(
    'hostProcess of its containers',
    {
      spec: { ...windows, securityContext: { seccompProfile: undefined } },
      container: { securityContext: { ...linux, ...hostProcess } },
      init: { securityContext: { ...linux, ...hostProcess } },
    },
    {
      hostNamespaces: ['/spec/hostNetwork'],
      windowsHostProcess: ['initContainers', 'containers'].map((list) => `/spec/${list}/0/securityContext/windowsOptions/hostProcess`),
    },
  ),
];

function annotation(key: string): string[] {
  return [`/metadata/annotations/${key.replace('/', '~1')}`];
}

/** What the level baseline asks for, and restricted as well. */
export const BASELINE_CASES: readonly Case[] = [...node, ...probes, ...profiles, ...rights, ...hostProcesses];
