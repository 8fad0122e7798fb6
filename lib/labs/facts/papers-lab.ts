import { node } from './cluster';
import { at, listAt, mapAt } from './dist-reader';
import { effectiveEnv } from './env';
import { matching, oneOf } from './expected';
import type { Facts } from './facts';

const ns = 'claudecode-terminal';

/** What lab.json says of the lab, its run-time pods too. */
export function papersLab(lab: Facts, nodes: readonly string[]): void {
  const version = 'v1.34.4+k3s1';
  lab.description({
    'distribution.name': 'k3s',
    'distribution.version': version,
    kubernetes: matching(/^v?1\.34\.4/),
    'nodes.length': nodes.length,
    'nodes[k8s-node]': node('control-plane', '192.168.20.10', version, {
      cpu: '8',
      memory: '240G',
      'ephemeral-storage': expect.stringMatching(/^(1T|1Ti|1000G)$/),
    }),
    'nodes[k8s-node].taints': oneOf(undefined, []),
    'ingress.controller': 'traefik',
    'ingress.managedBy': 'k3s',
    'externals[nvidia].kind': 'RuntimeClass',
    'runTimePods.length': 2,
  });
  const pods = (mode: string, max: number, requests: object, limits: object): void =>
    lab.holds(`run-time pods: at most ${max} of mode ${mode}, requests ${JSON.stringify(requests)}`, (l) => {
      const found = listAt(l.description, 'runTimePods').find((p) => at(p, 'labels.mode') === mode);
      expect({ max: at(found, 'max'), namespace: at(found, 'namespace'), app: at(found, 'labels.app') }).toEqual({
        max,
        namespace: ns,
        app: 'claudecode-sandbox',
      });
      const spec = at(found, 'pod.spec') ?? at(found, 'pod');
      const { name, image, imagePullPolicy, resources: written } = mapAt(spec, 'containers[0]');
      expect({ name, image, imagePullPolicy }).toEqual({ name: 'sandbox', image: 'claudecode-sandbox:latest', imagePullPolicy: 'Never' });
      expect(written).toEqual({ requests, limits });
      expect(at(spec, 'initContainers')).toEqual([
        expect.objectContaining({
          name: 'fix-permissions',
          image: 'busybox:1.36',
          securityContext: expect.objectContaining({ runAsUser: 0 }),
        }),
      ]);
      expect(at(spec, 'initContainers[0].resources')).toBeUndefined();
      expect({ restart: at(spec, 'restartPolicy'), token: at(spec, 'automountServiceAccountToken') }).toEqual({
        restart: 'Never',
        token: false,
      });
      expect(JSON.stringify(at(spec, 'volumes'))).toMatch(/"\/data\/claude-users(\/[^"]+)?"/);
      expect(effectiveEnv(l, ns, at(spec, 'containers[0]')).ANTHROPIC_BASE_URL).toBe(
        'http://api-proxy.claudecode-terminal.svc.cluster.local:8080',
      );
    });
  const limits = { cpu: '2', memory: '4Gi' };
  pods('learner', 20, { cpu: '250m', memory: '512Mi' }, limits);
  pods('generator', 4, { cpu: '500m', memory: '1Gi' }, limits);
  lab.none('no manifest is emitted for a sandbox', (l) =>
    l.objects
      .filter(
        (o) => mapAt(o.body, 'spec.template.metadata.labels').app === 'claudecode-sandbox' || (o.kind === 'Pod' && /sandbox/.test(o.name)),
      )
      .map((o) => o.path),
  );
  lab.none('nothing of Traefik itself, the RuntimeClass or cert-manager is emitted', (l) =>
    l.objects
      .filter(
        (o) =>
          o.namespace === 'cert-manager' || ['RuntimeClass', 'HelmChart', 'HelmChartConfig', 'CustomResourceDefinition'].includes(o.kind),
      )
      .map((o) => o.path),
  );
}
