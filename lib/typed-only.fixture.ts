/** What only code can get wrong, and why no rule and no reader looks for it. Messages as in the code, `*` for what is put in. */
const CHOICE = 'both are valid YAML, and mean what is written: only a construct asks to be told which';
const TYPES = 'a word of the library, of which YAML knows nothing';
const WRITTEN = 'it is about the files that synthesis writes, or the names that it chooses';
const LAB = 'it is about what a part of a lab adds when it is chosen: a lab.json says what is there';
const VALUES = 'values of a chart, which is not rendered';
const FILES = 'it is about files of the repository, which the construct reads';

export const ONLY_TYPED: Readonly<Record<string, string>> = {
  '*: got no keys, expected at least one': 'an empty ConfigMap or Secret is accepted, and may be filled by others',
  '*: got autoscale without cpu or memory, expected a target': 'the API server gives such an autoscaler a target of its own, 80 % of cpu',
  '*: got neither allowsFrom nor allowsTo, expected at least one': 'a NetworkPolicy without rules is the usual way to refuse everybody',
  '*: got *, expected pods of the lab': TYPES,
  '*: got a target without ports, expected ports: without them, all would be open': CHOICE,
  '*: got an empty list of ports, expected at least one, or none given for every port': CHOICE,
  '*: got pods that no app of the lab makes, expected a workload of the lab': TYPES,
  'traefik: got two middlewares named *, expected a name each, or the same value':
    'two objects of one name: reference/duplicate-object and gitops/defined-twice report them in files',
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
  "pool *: got *, expected addresses in *, or of a network in 'routes' or by BGP":
    'a router may send there what lab.json does not list; MetalLB gives the address all the same',
  'pool *: got *, which overlaps the * network *; expected addresses apart from it': 'MetalLB gives the address all the same',
  "*: got port *, which * has for *; expected its 'protocol'*": 'a port of a manifest without a protocol is one of TCP',
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
  'secret *: got keys * of type *, expected *': 'such a Secret is made by hand: of one that is written schema/secret-type says it',
  'secret: *': 'the name of an object, which is made by hand',
  "traefik: entry point *: got port *, which is *'s already; expected another one": VALUES,
  "*: got image '*', expected redis, valkey/valkey or a mirror of them; others are started otherwise: use a Deployment": TYPES,
  "*: got a password in its URL, but it has none; expected the prop 'password'":
    'what a client sends to a server without a password is a matter of the two: a URL may also be of another server',
  "*: got a password that is no key of a Secret, expected one like secret.key('password')":
    'found as security/likely-secret, if it is a text; a reference to a Secret is the only other form',
  'traefik: got * replicas, expected 1 or more': 'values of a chart, which is not rendered',
  'ingress: got Traefik from Helm beside *, expected * or Traefik.ofK3s()': LAB,
  'ingress: got Traefik of K3s on *, expected a Traefik from Helm': LAB,
  'ingress: got Traefik of K3s, but the lab runs K3s with --disable=traefik': LAB,
  'ingress: got address * for Traefik of K3s behind *, which listens on nodes; expected *': LAB,
  'ingress: got nodes * for Traefik of K3s, which listens on nodes only behind ServiceLB; expected an address': LAB,
  'ingress: got Traefik of K3s without a load balancer, so nothing gives its Service an address; expected ServiceLB or another one': LAB,
  '*, hostAliases: got no name for *, expected at least one': 'such an entry is a line without names, and harms nobody',
  '*: got startingDeadline *, expected at least 10: the controller looks every 10 seconds':
    'the documentation warns of it; the controller of 1.34 makes the Jobs in time with 2 seconds',
  "*: got dnsPolicy 'ClusterFirstWithHostNet' without hostNetwork, expected both, or 'ClusterFirst'":
    'without hostNetwork it means the same as ClusterFirst',
  '*: got no sources, expected at least one': 'the API server accepts such a volume, which is an empty folder',
  "container *: got mount at '*', expected a path without ':'": 'the API server and containerd take it; only the documentation forbids it',
  "lifecycle hook: got path '*', expected one that begins with '/'": 'the kubelet puts a / before it',
  'onNodes: got no label, expected at least one': 'an empty nodeSelector is accepted, and means every node',
  "onNodes: got node '*' twice, expected each once": 'the API server accepts it, and the nodes are the same',
  '*: got host * twice, expected each once': 'cert-manager takes it, and the certificate is the same',
  '*: got a password without a user, expected both': 'a URL may have a password alone, as those of Redis have',
  "*: got scheme '*', expected one like 'http' or 'postgres'": 'which schemes a program reads nobody else knows',
  '*: got address * twice, expected each once': 'the API server accepts it in an EndpointSlice, and the connections go to the same machine',
  '*: got address *, which is in the network of * of lab *; expected a machine outside of the cluster':
    'the API server accepts it in an EndpointSlice: controllers write addresses of pods there',
  "*: got * and loadBalancerClass '*', expected one of them: only the lab's load balancer gives addresses of its pools":
    'MetalLB may be started with a class of its own, and then reads both',
  "*: got device '*' twice, expected each once": TYPES,
  "*: got device '*', which no node of lab * has; *": TYPES,
  "*: no node has device '*'": TYPES,
  "*: device '*' is * on * and * on *; expected onNodes with one of them, or a name each": TYPES,
  "*: got a value that is in no Secret, expected a key of one, as secret.key('token')": TYPES,
  '*: got an empty list of hosts, expected at least one': TYPES,
  "*: got hosts without an address, expected 'address' with them: lab * does not know which one * gives": TYPES,
  '*: got annotation *, which its other options say already; expected one of them': TYPES,
  "*: got *, but * does not say how a Service asks for it: its 'ask'": TYPES,
  '*: got redirectToHttps and entry point web, expected one of them: web answers with redirects or itself': TYPES,
  '*: got redirectToHttps without tls, expected tls: nothing would answer there': TYPES,
  "lab *: got machine '*', expected one of network.machines: *": TYPES,
  "route *: is of kind * on this lab, expected 'object' instead of 'ingress'": TYPES,
  'node *: got arch * and label *=*, expected one of them': TYPES,
  'node *: got resource * of two devices, expected one with the count of both': TYPES,
  '*: got no port, expected 1 to 65535': VALUES,
  "*: got redirectTo '*', expected one of *": VALUES,
  '*: got that name, expected at most 15 lower-case letters, digits and single hyphens': VALUES,
  'longhorn: got * replicas, expected 1 to *: so many nodes of lab * take pods': VALUES,
  "longhorn: got guaranteedInstanceManagerCPU *, expected 0 to 40: percent of a node's CPU": VALUES,
  "config map: got file '*', expected a name without folders; the folder stands before it": FILES,
  "config map: got file '*', which can't be read from *; expected a text of the repository": FILES,
  "config map: got file '*', which is no text in UTF-8; expected a text": FILES,
  "config map: got folder '*', which can't be read from *; expected one of the repository": FILES,
  "config map: got no file in folder '*', expected at least one": FILES,
  "*: got * '*', which no container can have it at; expected mountPath, a path without ':' like /dev/*":
    'a lab.json may describe any file of a node as a device',
  "*: got path '*', expected one below /dev like /dev/serial/by-id/usb-… or /dev/dri":
    'a lab.json may describe any file of a node as a device',
  '*: got count *, expected a whole number above 0': 'a node may have none of a resource: then no pod that wants one fits there',
  '*: got Secret * for *, which has the certificate of *, expected a Secret for each, or a Certificate for both and its tls':
    'the listeners of one Gateway may share a certificate for several hosts',
  'existing service: *': 'nothing can be called so, and a reference to it is found by its own name',
  'host *: got it of a Service with address * and of a route to *, expected a name each':
    'a name may have several addresses in a hosts file or DNS',
  'host *: got it of a route to * and of a Service with address *, expected a name each':
    'a name may have several addresses in a hosts file or DNS',
  'host *: got it on both * and *, expected one address': 'a name may have several addresses in a hosts file or DNS',
  'cilium: got no pool, expected at least one': 'a lab.json may leave out the pools, which may be made by hand',
  'kube-vip: got no addresses, expected at least one range': 'a lab.json may leave out the pools, which may be made by hand',
  'kube-vip: got *, expected networks or ranges: of both its cloud provider reads the networks only':
    'a lab.json says which addresses there are, not how kube-vip is told of them',
  "*: got port * beside 'paths', expected a port in each path": TYPES,
  '*: got its *, but lab * knows it in namespace * already; expected its name alone': TYPES,
  '*: got no ports, but lab * knows no such Service in namespace *; expected its ports': TYPES,
  'lab *: got a route before its Gateway, expected routes in apps of the lab': TYPES,
  'sops secret *: got a patch, expected none: the file goes out as it is; edit it with `sops`': TYPES,
  "*: got file '*', which can't be read from *; expected one of the repository": FILES,
  "*: got file '*' of * bytes, expected at most *": FILES,
  "*: got file '*', of which kind and name are encrypted too; expected `encrypted_regex: ^(data|stringData)$` in .sops.yaml, and the file encrypted again":
    FILES,
  "*: got file '*', which is not one YAML document; expected one Secret that SOPS has encrypted": FILES,
  "*: got file '*', which is not a Secret of v1, expected one that SOPS has encrypted": FILES,
  "*: got file '*', which SOPS has not encrypted, expected the output of `sops encrypt`": FILES,
  "*: got file '*' in which * is no map, expected one that SOPS has encrypted": FILES,
  "*: got file '*' with Secret *, expected */*: it goes out as it is": FILES,
  "*: got keys *, expected those of file '*': *": FILES,
  "*: got it in lab *, *; expected ArgoCd.pulls(…, { sopsPlugin: '…' }) with a plugin that does, `decrypts: ['sops']` in what another engine describes (kustomize-controller of Flux can), or a SealedSecret, ExternalSecret or ExistingSecret":
    LAB,
};
