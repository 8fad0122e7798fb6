/** What only code can get wrong, and why no rule and no reader looks for it. Messages as in the code, `*` for what is put in. */
const CHOICE = 'both are valid YAML, and mean what is written: only a construct asks to be told which';
const TYPES = 'a word of the library, of which YAML knows nothing';
const WRITTEN = 'it is about the files that synthesis writes, or the names that it chooses';
const LAB = 'it is about what a part of a lab adds when it is chosen: a lab.json says what is there';

export const ONLY_TYPED: Readonly<Record<string, string>> = {
  '*: got no keys, expected at least one': 'an empty ConfigMap or Secret is accepted, and may be filled by others',
  '*: got autoscale without cpu or memory, expected a target': 'the API server gives such an autoscaler a target of its own, 80 % of cpu',
  '*: got neither allowsFrom nor allowsTo, expected at least one': 'a NetworkPolicy without rules is the usual way to refuse everybody',
  '*: got *, expected pods of the lab': TYPES,
  '*: got a target without ports, expected ports: without them, all would be open': CHOICE,
  '*: got an empty list of ports, expected at least one, or none given for every port': CHOICE,
  '*: got pods that no app of the lab makes, expected a workload of the lab': TYPES,
  "*: got version '*', expected one exact version like 1.2.3, no range": CHOICE,
  '*: got undefined at *, expected a value or no such key': 'YAML has no undefined',
  "* *: got one in lab *, which nothing scrapes; expected the lab to have 'monitoring'":
    'a lab.json may leave out who scrapes: without it nothing is said of monitors',
  '*: got no ceiling, expected requests, limits or pods': 'a quota that limits nothing is accepted, and harms nobody',
  '*: got nothing, expected default, defaultRequest, max or min': 'a LimitRange that limits nothing is accepted, and harms nobody',
  "*: got * of 'to' and 'paths', expected one of them": TYPES,
  "*: got verb '*' twice for *, expected each once": 'the API server accepts it, and the right is the same',
  "container *: got mount at '*', expected a path that begins with '/'": 'the kubelet puts a / before it',
  "probe: got path '*', expected one that begins with '/'": 'the kubelet puts a / before it',
  '*: got nodePort * of port * without servicePort, expected both': TYPES,
  'pool *: got *, expected addresses in *': 'a router may send there what lab.json does not list; MetalLB gives the address all the same',
  "ingress: got load balancer address *, which is the *'s": 'a lab.json says where the ingress controller listens, which may be a node',
  'ingress: got load balancer address *, expected one in a pool; *': 'a lab.json says where the ingress controller listens',
  'loadBalancer: got * beside *, expected *': LAB,
  "host *: got * in the lab's hosts, expected *, where the ingress controller listens; leave it out there (hosts of routes are added by themselves), or choose a host that is no name of a node":
    'found as network/host-unresolved, since a lab.json has the hosts as they are',
  "hosts: got '*' on both * and *, expected one address": 'a name may have several addresses in a hosts file or DNS',
  "hosts: no node is named '*'; there are *": WRITTEN,
  'hosts: got no names for file hosts.*, expected at least one': WRITTEN,
  'hosts: *': WRITTEN,
  'lab: *': WRITTEN,
  'network.domain: *': WRITTEN,
  "lab *: got no node with role '*', expected at least one": 'a lab.json may leave out nodes on which only Kubernetes runs',
  "lab *: got app '*', a folder that synthesis needs itself; choose another name": WRITTEN,
  'lab *, app: *': WRITTEN,
  "lab *: got app '*' twice, expected each once": WRITTEN,
  '*: got no reason, expected why it is right on this lab': 'found as waiver/invalid, where a waiver is in an annotation or lab.json',
  '*: got it twice, expected it once': 'found as waiver/stale: the second waives nothing',
  'lab *: has no default storage class; say which class the claim wants': 'found as reference/default-storage-class',
  '*: got a Service of type LoadBalancer, but lab * has no load balancer: it would stay pending':
    'found as reference/load-balancer-none, on a lab without one',
  'lab *: the ingress controller has no address': LAB,
  'ApplicationSet *: got no lab, expected at least one': 'an ApplicationSet without a generator makes nothing, and harms nobody',
  'lab *: got gitops by *, expected ArgoCd.pulls(…): only Argo CD knows this kind': LAB,
  "monitoring: got retention '*', expected one like '7d'": 'the operator takes more forms than the construct: its definition has a pattern',
  "distribution: got version '*', expected one like '*'": LAB,
  '*: got no router, expected at least one; without one use *': TYPES,
  "*: got image '*', whose tag does not begin with a version; expected one, or the version beside it":
    'of an image without a version nothing is known, so nothing is said of its volumes',
  "*: got a password that is no key of a Secret, expected one like secret.key('password')":
    'found as security/likely-secret, if it is a text; a reference to a Secret is the only other form',
  'traefik: got * replicas, expected 1 or more': 'values of a chart, which is not rendered',
  'ingress: got Traefik from Helm beside *, expected * or Traefik.ofK3s()': LAB,
  'ingress: got Traefik of K3s on *, expected a Traefik from Helm': LAB,
  'ingress: got Traefik of K3s, but the lab runs K3s with --disable=traefik': LAB,
  'ingress: got address * for Traefik of K3s behind *, which listens on nodes; expected *': LAB,
  'ingress: got nodes * for Traefik of K3s, which listens on nodes only behind ServiceLB; expected an address': LAB,
  'ingress: got Traefik of K3s without a load balancer, so nothing gives its Service an address; expected ServiceLB or another one': LAB,
};
