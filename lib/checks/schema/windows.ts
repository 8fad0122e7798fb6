import { problemOfDnsSubdomain } from '../../manifest/names';
import { at, mapAt, type ReadMap, textAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';
import { isGiven } from './constraints';

/** What pods of Windows do not have. */
const NOT_OF_PODS = ['hostPID', 'hostIPC', 'hostUsers', 'shareProcessNamespace'];
const NOT_IN_CONTEXT = [
  'appArmorProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'runAsGroup',
  'runAsUser',
  'seLinuxOptions',
  'seccompProfile',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'sysctls',
];
const NOT_IN_CONTAINERS = [
  'allowPrivilegeEscalation',
  'appArmorProfile',
  'capabilities',
  'privileged',
  'procMount',
  'readOnlyRootFilesystem',
  'runAsGroup',
  'runAsUser',
  'seLinuxOptions',
  'seccompProfile',
];
const MAX_DOMAIN = 256;
const MAX_USER = 104;

/** A pod that says which system it is for has only what that system has. */
export const windows = definePodRule({
  id: 'schema/windows',
  severity: 'error',
  summary: 'pods of Windows have no settings of Linux, pods of Linux none of Windows',
  check({ spec, containers, at: pointer }) {
    const os = textAt(spec, 'os', 'name');
    // Nearly always.
    if (os === undefined && !isForWindows(spec) && !containers.some((one) => isForWindows(one.spec))) return NOTHING;
    const reports: Report[] = [];
    const contexts = [
      { context: mapAt(spec, 'securityContext'), place: `${pointer}/spec/securityContext`, not: NOT_IN_CONTEXT },
      ...containers.map((one) => ({
        context: mapAt(one.spec, 'securityContext'),
        place: `${one.at}/securityContext`,
        not: NOT_IN_CONTAINERS,
      })),
    ];
    const forbid = (path: string, key: string): void => {
      reports.push({ path: `${path}/${key}`, message: `got ${key} in a pod of ${os}, which does not have it`, hint: 'remove it' });
    };
    if (os === 'windows') {
      for (const key of NOT_OF_PODS) if (isGiven(spec, key)) forbid(`${pointer}/spec`, key);
      for (const { context, place, not } of contexts) for (const key of not) if (isGiven(context, key)) forbid(place, key);
    }
    for (const { context, place } of contexts) {
      if (os === 'linux' && isGiven(context, 'windowsOptions')) forbid(place, 'windowsOptions');
      for (const report of options(mapAt(context, 'windowsOptions'), `${place}/windowsOptions`)) reports.push(report);
    }
    const host = contexts.find(({ context }) => at(context, 'windowsOptions', 'hostProcess') === true);
    if (host && spec.hostNetwork !== true)
      reports.push({
        path: `${host.place}/windowsOptions/hostProcess`,
        message: 'got hostProcess without hostNetwork, expected both',
        hint: 'set hostNetwork: true',
      });
    return reports;
  },
});

function isForWindows(spec: ReadMap): boolean {
  return at(spec, 'securityContext', 'windowsOptions') !== undefined;
}

function options(given: ReadMap, at: string): readonly Report[] {
  const reports: Report[] = [];
  const [user, spec, name] = ['runAsUserName', 'gmsaCredentialSpec', 'gmsaCredentialSpecName'].map((key) => textAt(given, key));
  const problem = user === undefined ? undefined : problemOfUser(user);
  if (problem !== undefined)
    reports.push({ path: `${at}/runAsUserName`, message: problem, hint: "for example 'ContainerUser' or 'DOMAIN\\user'" });
  if (spec === '')
    reports.push({ path: `${at}/gmsaCredentialSpec`, message: 'got an empty gmsaCredentialSpec, expected one', hint: 'remove it' });
  const wrong = name === undefined ? undefined : problemOfDnsSubdomain(name);
  if (wrong !== undefined) reports.push({ path: `${at}/gmsaCredentialSpecName`, message: wrong, hint: 'name the GMSACredentialSpec' });
  return reports;
}

function problemOfUser(name: string): string | undefined {
  const parts = name.split('\\');
  const user = parts.at(-1) ?? '';
  const domain = parts.length > 1 ? parts[0] : undefined;
  if (parts.length > 2) return "got a runAsUserName with several '\\', expected one at most";
  if (user === '' || user.length > MAX_USER || domain === '' || (domain?.length ?? 0) >= MAX_DOMAIN)
    return 'got a runAsUserName of a wrong length, expected a user, or a domain and a user';
  return /["/\\:;|=,+*?<>@[\]]/.test(user) || /^[. ]+$/.test(user)
    ? 'got a runAsUserName with characters that no user of Windows has'
    : undefined;
}
