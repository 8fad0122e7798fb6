import { namesAt, node } from './cluster';
import { conventions } from './conventions';
import { at, listAt } from './dist-reader';
import { asSet, oneOf } from './expected';
import { Facts } from './facts';
import { taskmaster } from './taskmaster';

const workshop = new Facts('workshop');
conventions(workshop);
taskmaster(workshop, { class: 'nginx' });

workshop.description({
  'distribution.name': 'k3s',
  'distribution.version': 'v1.32.5+k3s1',
  'network.pods': '10.42.0.0/16',
  'network.services': '10.43.0.0/16',
  'nodes.length': 1,
  'nodes[k3s-workshop]': node('control-plane', '192.168.56.10', 'v1.32.5+k3s1', { cpu: '2', memory: '4Gi' }),
  'nodes[k3s-workshop].taints': oneOf(undefined, []),
  'nodes[k3s-workshop].reserved.cpu': '700m',
  'nodes[k3s-workshop].reserved.memory': '800Mi',
  'ingress.controller': 'nginx',
  'ingress.className': 'nginx',
  'ingress.namespace': 'ingress-nginx',
  'ingress.podLabels["app.kubernetes.io/component"]': 'controller',
  'ingress.hostNetwork': true,
  'ingress.managedBy': 'elsewhere',
  'ingress.addresses': ['192.168.56.10'],
  'loadBalancer.kind': 'none',
  'storageClasses[local-path].default': true,
});
workshop.holds('the controller listens on 80 and 443', (lab) =>
  asSet(80, 443).holds(Object.values(at(lab.description, 'ingress.entryPoints') ?? {}), lab.objects[0] as never, lab),
);
workshop.none('nothing is emitted for ingress-nginx', (lab) =>
  lab.objects
    .filter(
      (o) => o.namespace === 'ingress-nginx' || /ingress-nginx/.test(o.name) || (o.kind === 'Namespace' && o.name === 'ingress-nginx'),
    )
    .map((o) => o.path),
);
workshop.none('nothing of Traefik (it is disabled)', (lab) => lab.objects.filter((o) => /traefik/i.test(o.text)).map((o) => o.path));
workshop.none('no LoadBalancer Service (it would stay pending)', (lab) =>
  lab.ofKind('Service').flatMap((o) => (at(o.body, 'spec.type') === 'LoadBalancer' ? [o.path] : [])),
);
workshop.none('the host network controller is never named by a pod selector', (lab) =>
  lab
    .ofKind('NetworkPolicy')
    .filter((o) => /ingress-nginx|component: controller/.test(o.text))
    .map((o) => o.path),
);
workshop.holds('nodes/hosts: 192.168.56.10 k3s-workshop taskmaster.local', (lab) =>
  expect(namesAt(lab.text('nodes/hosts'), '192.168.56.10')).toEqual(['k3s-workshop', 'taskmaster.local']),
);
workshop.holds('nodes/hosts.windows has the same names', (lab) =>
  expect(namesAt(lab.text('nodes/hosts.windows'), '192.168.56.10')).toEqual(['k3s-workshop', 'taskmaster.local']),
);
workshop.none('one namespace and one app only', (lab) =>
  lab
    .ofKind('Namespace')
    .map((o) => o.name)
    .filter((name) => name !== 'taskmaster'),
);
workshop.holds('lab.json says that frontend must not reach the database and that backend may', (lab) => {
  const edge = (list: string, from: string): boolean =>
    listAt(lab.description, `intents.${list}`).some((f) => at(f, 'from.labels.app') === from && at(f, 'to.labels.app') === 'postgres');
  expect([edge('blocked', 'frontend'), edge('flows', 'backend')]).toEqual([true, true]);
});
workshop.total(159);
