import { kindKey } from '../../manifest/identity';
import { problemOfDnsLabel, problemOfDnsSubdomain, problemOfKey } from '../../manifest/names';
import { listAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { map, text, unique } from './constraint-kinds';
import { constraints, isGiven } from './constraints';
import { problemOfIp } from './formats';
import { hostnameOverride } from './hostname-override';

const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const REPLICATED = ['apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', 'apps/DaemonSet', 'ReplicationController'];

const objectName = text((name) => (name === '' ? undefined : problemOfDnsSubdomain(name)), 'write the name of an object');
const dnsLabel = text((name) => (name === '' ? undefined : problemOfDnsLabel(name)), 'write one part of a host name');

const settings = map((pod, say) => {
  const servers = listAt(pod, 'dnsConfig', 'nameservers');
  if (pod.dnsPolicy === 'None' && servers.length === 0)
    say(
      "got dnsPolicy 'None' without nameservers, expected one in dnsConfig",
      'name one, or choose another policy',
      'dnsConfig',
      'nameservers',
    );
  if (servers.length > MAX_NAMESERVERS)
    say(`got ${servers.length} nameservers, expected at most ${MAX_NAMESERVERS}`, 'keep the first ones', 'dnsConfig', 'nameservers');
  const searches = listAt(pod, 'dnsConfig', 'searches').length;
  if (searches > MAX_SEARCHES)
    say(`got ${searches} search domains, expected at most ${MAX_SEARCHES}`, 'keep the first ones', 'dnsConfig', 'searches');
  if (isGiven(pod, 'os') && !textAt(pod, 'os', 'name'))
    say('got no name of the os, expected linux or windows', 'name it, or take os out', 'os', 'name');
});

const inPod = constraints({
  '': settings,
  'dnsConfig.nameservers.*': text(problemOfIp, 'write the address of a DNS server'),
  'dnsConfig.searches.*': text(
    (domain) => (domain === '.' ? undefined : problemOfDnsSubdomain(domain.replaceAll('_', 'x').replace(/\.$/, ''))),
    'write a domain',
  ),
  'dnsConfig.options.*': map((option, say) => {
    if (!textAt(option, 'name')) say('got no name, expected one', "name the option, for example 'ndots'", 'name');
  }),
  'hostAliases.*.ip': text(problemOfIp, 'write the address that the names stand for'),
  'hostAliases.*.hostnames.*': text(problemOfDnsSubdomain, 'write a host name'),
  serviceAccountName: objectName,
  priorityClassName: objectName,
  runtimeClassName: text(problemOfDnsSubdomain, 'write the name of a RuntimeClass'),
  nodeName: objectName,
  hostname: dnsLabel,
  subdomain: dnsLabel,
  'readinessGates.*.conditionType': text(problemOfKey, 'write the type of a condition'),
  schedulingGates: unique('name', 'scheduling gate'),
  'schedulingGates.*.name': text(problemOfKey, 'choose another name'),
  resourceClaims: unique('name', 'claim name'),
  'resourceClaims.*.name': text(problemOfDnsLabel, 'choose another name for the claim'),
  'resourceClaims.*.resourceClaimName': text(problemOfDnsSubdomain, 'name the ResourceClaim'),
  'resourceClaims.*.resourceClaimTemplateName': text(problemOfDnsSubdomain, 'name the ResourceClaimTemplate'),
  'resourceClaims.*': map((claim, say) => {
    const given = ['resourceClaimName', 'resourceClaimTemplateName'].filter((key) => isGiven(claim, key)).length;
    if (given !== 1)
      say(`got ${given} of 'resourceClaimName' and 'resourceClaimTemplateName', expected one`, 'name the claim or its template');
  }),
});

/** What a pod says of its names, its DNS and what it is given. */
export const pod = definePodRule({
  id: 'schema/pod',
  severity: 'error',
  summary: "a pod's own settings are complete and name what can exist",
  check(pods, cluster) {
    const { spec, at, object } = pods;
    const reports: Report[] = [];
    for (const report of inPod(spec, `${at}/spec`)) reports.push(report);
    for (const report of hostnameOverride(pods, cluster)) reports.push(report);
    const { priority } = spec;
    if (typeof priority === 'number' && priority !== 0 && (object.kind === 'Pod' || !textAt(spec, 'priorityClassName'))) {
      const message = `got priority ${priority}, expected a priorityClassName: the server works the number out itself`;
      reports.push({ path: `${at}/spec/priority`, message, hint: 'name a PriorityClass of that value' });
    }
    if (!isGiven(spec, 'activeDeadlineSeconds') || !REPLICATED.includes(kindKey(object))) return reports;
    const message = `got activeDeadlineSeconds in a ${object.kind}, expected none: its pods never terminate`;
    reports.push({ path: `${at}/spec/activeDeadlineSeconds`, message, hint: 'take it out, or use a Job' });
    return reports;
  },
});
