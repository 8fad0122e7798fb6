import type { JsonMap } from '../manifest/tree';
import { allowed, type Case, type Difference, differ, everywhere, type Verdict } from './fixture';

const MAIN = '/spec/containers/0/securityContext';
const SETUP = '/spec/initContainers/0/securityContext';
const DEBUG = '/spec/ephemeralContainers/0/securityContext';
const windows = { name: 'windows' };
/** What can't be set on Windows. */
const LINUX = { allowPrivilegeEscalation: undefined, capabilities: undefined };

/** Forbidden at the level restricted only. */
function restricted(name: string, difference: Difference, verdict: Verdict, minor?: number): Case {
  return differ(name, difference, { baseline: {}, restricted: verdict }, minor);
}

/** A pod with one volume. */
function volume(source: JsonMap): Difference {
  return { spec: { volumes: [{ name: 'data', ...source }] } };
}

const nfs = { nfs: { server: 'nas', path: '/' } };

const volumes: readonly Case[] = [
  restricted('an NFS volume', volume(nfs), { restrictedVolumes: ['/spec/volumes/0/nfs'] }),
  ...Object.entries({
    configMap: { name: 'c' },
    csi: { driver: 'd' },
    downwardAPI: {},
    emptyDir: {},
    image: { reference: 'registry.example/data:1' },
    persistentVolumeClaim: { claimName: 'c' },
    projected: { sources: [] },
    secret: { secretName: 's' },
  }).map(([type, source]) => allowed(`the volume ${type}`, volume({ [type]: source }))),
  allowed('a volume without a source', volume({})),
];

const escalation: readonly Case[] = [
  ...[true, undefined].flatMap((allowPrivilegeEscalation) =>
    everywhere({ allowPrivilegeEscalation }, ['allowPrivilegeEscalation'], undefined, 'allowPrivilegeEscalation'),
  ),
  allowed('privilege escalation, before 1.8', { container: { securityContext: { allowPrivilegeEscalation: true } } }, 7),
  ...everywhere({ capabilities: undefined }, ['capabilities/drop'], undefined, 'capabilities_restricted'),
  ...everywhere({ capabilities: { drop: ['NET_RAW', 'all'] } }, ['capabilities/drop'], undefined, 'capabilities_restricted'),
  ...everywhere({ capabilities: { add: ['CHOWN'] } }, ['capabilities/add/0'], undefined, 'capabilities_restricted'),
  allowed('NET_BIND_SERVICE', { container: { securityContext: { capabilities: { add: ['NET_BIND_SERVICE'] } } } }),
  allowed('no capability dropped, before 1.22', { container: { securityContext: { capabilities: undefined } } }, 21),
];

const user: readonly Case[] = [
  ...everywhere({ runAsNonRoot: false }, ['runAsNonRoot'], undefined, 'runAsNonRoot'),
  restricted(
    'runAsNonRoot nowhere',
    { spec: { securityContext: { runAsNonRoot: undefined } }, init: {}, ephemeral: {} },
    {
      runAsNonRoot: [SETUP, MAIN, DEBUG].map((context) => `${context}/runAsNonRoot`),
    },
  ),
  restricted(
    'runAsNonRoot of the pod is false, of its container true',
    {
      spec: { securityContext: { runAsNonRoot: false } },
      container: { securityContext: { runAsNonRoot: true } },
      init: {},
    },
    { runAsNonRoot: ['/spec/securityContext/runAsNonRoot'] },
  ),
  allowed('runAsNonRoot of every container, not of the pod', {
    spec: { securityContext: { runAsNonRoot: undefined } },
    container: { securityContext: { runAsNonRoot: true } },
  }),
  ...everywhere({ runAsUser: 0 }, ['runAsUser'], undefined, 'runAsUser'),
  restricted('the pod runs as user 0', { spec: { securityContext: { runAsUser: 0 } } }, { runAsUser: ['/spec/securityContext/runAsUser'] }),
  restricted(
    'user 0 in a user namespace',
    { spec: { hostUsers: false, securityContext: { runAsUser: 0 } } },
    {
      runAsUser: ['/spec/securityContext/runAsUser'],
    },
  ),
  allowed('user 0, before 1.23', { spec: { securityContext: { runAsUser: 0 } } }, 22),
  allowed('user 1000', { spec: { securityContext: { runAsUser: 1000 } } }),
];

const seccomp: readonly Case[] = [
  restricted(
    'a seccomp profile nowhere',
    { spec: { securityContext: { seccompProfile: undefined } }, init: {}, ephemeral: {} },
    {
      seccompProfile_restricted: [SETUP, MAIN, DEBUG].map((context) => `${context}/seccompProfile/type`),
    },
  ),
  allowed('a seccomp profile of every container, not of the pod', {
    spec: { securityContext: { seccompProfile: undefined } },
    container: { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'p' } } },
  }),
  allowed('no seccomp profile, before 1.19', { spec: { securityContext: { seccompProfile: undefined } } }, 18),
];

const onWindows: Difference = {
  spec: { os: windows, securityContext: { seccompProfile: undefined } },
  container: { securityContext: LINUX },
};
const exempt: readonly Case[] = [
  allowed('Windows', onWindows),
  restricted(
    'Windows, before 1.25',
    onWindows,
    {
      allowPrivilegeEscalation: [`${MAIN}/allowPrivilegeEscalation`],
      capabilities_restricted: [`${MAIN}/capabilities/drop`],
      seccompProfile_restricted: [`${MAIN}/seccompProfile/type`],
    },
    24,
  ),
  restricted(
    'Windows, runAsNonRoot',
    { ...onWindows, spec: { os: windows, securityContext: { seccompProfile: undefined, runAsNonRoot: undefined } } },
    {
      runAsNonRoot: [`${MAIN}/runAsNonRoot`],
    },
  ),
  restricted(
    'Linux by name is not exempt',
    { spec: { os: { name: 'linux' } }, container: { securityContext: { capabilities: undefined } } },
    {
      capabilities_restricted: [`${MAIN}/capabilities/drop`],
    },
  ),
];

/** What the level restricted asks for beyond baseline. */
export const RESTRICTED_CASES: readonly Case[] = [
  ...volumes,
  ...escalation,
  ...user,
  ...seccomp,
  ...exempt,
  restricted(
    'procMount with users of its own',
    { spec: { hostUsers: false }, container: { securityContext: { procMount: 'Unmasked' } } },
    { procMount_restricted: [`${MAIN}/procMount`] },
    35,
  ),
];
