/** A section of the summary: what it is about, and the head of its table; without one, its lines are a list. */
interface Section {
  readonly about: string;
  readonly head?: readonly string[];
}

/** The sections in their order; one that is not here comes last, as a list. */
const SECTIONS: Readonly<Record<string, Section>> = {
  Versions: { about: 'The programs that were asked.', head: ['lab', 'its Kubernetes', 'asked'] },
  Applied: {
    about:
      'Every manifest, applied server-side with strict field validation, read back at once and again when the controllers were done. Drifted: fields that we set and the server has otherwise. Lost: fields that we set and another field manager owns.',
    head: ['lab', 'objects', 'refused', 'warnings', 'drifted', 'lost'],
  },
  Placed: {
    about: 'Every workload is available; its pods stand where the document of the lab says.',
    head: ['lab', 'workload', 'pods', 'nodes'],
  },
  Examples: {
    about:
      'Labs of `examples/` and of pages: every manifest is taken strictly and without a warning, every workload is available. Those of `examples/` are also asked through a real Traefik, route by route, forwardAuth and machines of the LAN as well, and Argo CD has all of their Applications in sync. Not asked: UDP, what charts render, and the helm controller of K3s.',
    head: ['lab', 'objects', 'workloads'],
  },
  Synced: {
    about:
      'Applications that Argo CD pulled from git and found Synced and Healthy, also after another image was pushed, after an object and after an app were taken out; nothing else was touched.',
    head: ['lab', 'Applications', 'Helm charts, which need a network'],
  },
  Requests: { about: 'Requests that went through the cluster to pods.', head: ['lab', 'what', 'asked'] },
  NetworkPolicy: {
    about:
      'May this connection be opened: our verdict, and that of the matcher of Cyclonus, the NetworkPolicy conformance tool, for each direction.',
    head: ['policies', 'connections', 'let through', 'other verdicts'],
  },
  Changes: {
    about:
      'What 1.33 to 1.37 changed, row by row of `docs/upgrade.md`: objects on both sides of each border, and what the server of each version does with them. Our rules say the same of them (`lib/cli/upgrade/reference`).',
    head: ['server', 'taken', 'warned about', 'dropped', 'refused', 'otherwise'],
  },
  Routes: {
    about:
      'Random sets of Ingresses, IngressRoutes, Middlewares, TraefikServices and Services, all in one cluster, and random requests to a real Traefik: a Service answers, Traefik does (redirects, refusals), or nobody, as the model in `lib/reach/route` foretells. Tied: several routes of the same priority match, of which Traefik takes any.',
    head: ['how', 'sets', 'requests', 'a Service', 'Traefik', 'nobody', 'tied', 'wrong'],
  },
  'Gateway API': {
    about:
      'Random Gateways, HTTPRoutes, GRPCRoutes, TLSRoutes (from Traefik 3.7 on), ReferenceGrants and BackendTLSPolicies in one cluster, and random requests to a real Traefik with its Gateway provider: conditions of routes and listeners, and answers, are as the model in `lib/cluster/gateway` and `lib/products/traefik/gateway` foretells. Named differences: where several backends of a rule are broken in different ways, each has its own status; errors of gRPC come with status 200; from 3.7 on, once there is a TLSRoute, connections without ALPN are closed where their host is unknown. TCPRoutes, UDPRoutes and ListenerSets get no status from it: `lib/cluster/gateway/parents.test.ts` has these.',
    head: ['Traefik', 'sets', 'requests', 'conditions', 'a Service answers', 'Traefik answers', 'nobody answers', 'tied', 'otherwise'],
  },
  'Route faults': {
    about:
      'Random routes (IngressRoutes, IngressRouteTCPs, Ingresses), most of them with a fault, written to one cluster: those that `check` calls left out are those that a real Traefik disables or does not make, those that it says nobody reaches get 404, all others answer.',
    head: ['routes', 'disagreements'],
  },
  MetalLB: {
    about:
      "Random sets of pools and Services (addresses asked for by annotations old and new and by loadBalancerIP, pools named, automatic assignment, sharing keys, ports, traffic policies, pools for namespaces and labels), one Service after the other: the address that MetalLB's own controller gives is one that the model in `lib/products/metallb` gives, or there is none for the reason that it names. Nothing announces them here. What no program here does, NAT and ServiceLB, is tested as tables with their sources: `lib/reach/service-address.test.ts`, `lib/products/servicelb/servicelb.test.ts`.",
    head: ['sets', 'we say', 'Services', 'disagreements'],
  },
  Prometheus: {
    about:
      'Random sets of a Prometheus object, ServiceMonitors, PodMonitors, Services and pods: the monitors in the configuration that the Prometheus Operator makes are those that we say it selects, and Prometheus discovers the targets of each endpoint of a monitor that we say.',
    head: ['sets', 'what', 'how many', 'disagreements'],
  },
  Validation: {
    about:
      'Objects that were sent to a server as strict dry runs and given to our rules of `schema/*`: both take it or both refuse it, but for the known exceptions below.',
    head: ['server', 'what', 'objects', 'taken', 'refused', 'disagreements without a reason'],
  },
  'Server side': {
    about:
      'What servers do beside what they publish: every field of every kind of theirs set and read back, every required field left out, as strict dry runs. `schemas/server-side.json` has what comes out, and the rules say the same.',
    head: ['server', 'fields set', 'dropped', 'required fields left out', 'not enforced', 'otherwise than we say'],
  },
  Mutation: {
    about:
      'The rules, mutation-tested by `npm run mutation`: each is switched off, and each comparison in their files is turned, one at a time; its page or a test beside it must fail. `tools/mutation/score.json` lists those that nobody notices.',
    head: ['rules switched off', 'noticed', 'comparisons turned', 'noticed', 'score'],
  },
  Upgrade: {
    about:
      'The labs, those of `examples/`, and objects that try the validation of servers, as strict dry runs to the servers on both sides of a step: what `homelab upgrade` calls refused is taken by the old one and refused by the new one, and nothing else is; what it calls dropped is not in what the new one makes of the object.',
    head: ['from', 'to', 'objects', 'refused', 'dropped', 'become possible', 'disagreements'],
  },
  Adoption: { about: 'Our manifests over what runs there today.', head: ['lab', 'what', 'effect'] },
  Scheduling: {
    about:
      'Random labs and workloads, planned by us and placed by the real scheduler: what we prove impossible stays pending for the reason that we name, what we say fits without reserve is bound. No kubelet is here that could refuse pods with nodeName: of those that we prove impossible the scheduler is asked by node affinity, as the kubelet asks its filters.',
    head: ['labs', 'we say of a workload', 'workloads', 'disagreements'],
  },
  Drains: {
    about:
      'Each node drained for real, by cordon and eviction, from where the plan has the pods: what moves, what finds no other node and by which filters, what budgets keep, as `homelab plan` foretells. The node of a move is named where no other can take it.',
    head: ['lab', 'node', 'moves', 'stays pending', 'kept by a budget', 'stays', 'lost'],
  },
  Rollouts: {
    about: 'Deployments that got another image, and what we foretold.',
    head: ['lab', 'workload', 'we say', 'the rollout'],
  },
  'homelab verify': { about: 'The command for users, against the same API server.' },
  Schemas: {
    about:
      'schemas/ against what the servers publish at /openapi/v3 and in the CRDs: the same kinds, fields, types, required fields and enums. Where ours ask for more, a bad object of each case was sent, and refused by both; CRDs of the servers are partly newer than the packages that ours are made from.',
    head: ['what', 'kinds', 'fields', 'enums', 'differences', 'ours ask for more, or theirs is newer'],
  },
  'Known exceptions': { about: 'What does not hold, and why.', head: ['lab', 'what', 'why'] },
};

/** The page `docs/proof.md`. @param collected lines by section */
export function proofPage(collected: ReadonlyMap<string, readonly string[]>): string {
  const names = [
    ...Object.keys(SECTIONS).filter((name) => collected.has(name)),
    ...[...collected.keys()].filter((name) => !(name in SECTIONS)).sort(),
  ];
  const parts = names.map((name) => {
    const { about, head }: Section = SECTIONS[name] ?? { about: '' };
    const table = head ? [`| ${head.join(' | ')} |`, `|${head.map(() => '---|').join('')}`] : [];
    return [`## ${name}`, '', ...(about === '' ? [] : [about, '']), ...table, ...(collected.get(name) ?? [])].join('\n');
  });
  return `${[TITLE, ...parts].join('\n\n')}\n`;
}

const TITLE = `# Proof

Written by \`npm run test:e2e -- --summary\`: what a real API server, scheduler, Argo CD and Traefik said of the labs in \`dist/\`. Do not edit.`;
