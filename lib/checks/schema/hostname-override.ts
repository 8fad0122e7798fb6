import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { problemOfDnsSubdomain } from '../../manifest/names';
import type { Report } from '../rule';

/** Servers drop the field until this version, unless the gate is on. */
const KEPT = 35;
const GATE = 'HostnameOverride';
/** What a host name of Linux may have. */
const LONGEST = 64;

/** The name that a pod has whatever else it says. */
export function hostnameOverride({ spec, at }: Pods, { lab, minor }: Cluster): readonly Report[] {
  const { hostnameOverride: name, hostNetwork, setHostnameAsFQDN } = spec;
  if (typeof name !== 'string' || !(lab?.featureGates?.[GATE] ?? minor >= KEPT)) return [];
  const found = (message: string, hint: string) => [{ path: `${at}/spec/hostnameOverride`, message, hint }];
  const problem = problemOfDnsSubdomain(name);
  if (problem !== undefined) return found(problem, 'write a host name');
  if (name.length > LONGEST) return found(`got ${name.length} characters, expected at most ${LONGEST}`, 'write a shorter host name');
  if (hostNetwork === true)
    return found('got hostnameOverride with hostNetwork: true, expected one of them', 'remove it: the pod has the name of its node');
  return setHostnameAsFQDN === true ? found('got hostnameOverride with setHostnameAsFQDN: true, expected one of them', 'keep one') : [];
}
