import { eligibleNodes, node, onlyOn } from './cluster';
import { conventions } from './conventions';
import { at, type DistObject, listAt, mapAt, podSpec, readLab } from './dist-reader';
import { env } from './env';
import { asSet, including, matching, mounts, oneOf } from './expected';
import { Facts } from './facts';
import { papersFrontend, papersNamespaces, webTerminal } from './papers';
import { papersLab } from './papers-lab';
import { papersEdge, papersFlows } from './papers-network';

const grown = new Facts('papers-3-node');
conventions(grown);
papersNamespaces(grown);
webTerminal(grown);
papersEdge(grown);
papersFlows(grown);
papersFrontend(grown);
papersLab(grown, ['k8s-node', 't640-node', 't550-node']);

/** Files of the one-node lab that Argo CD's apps point at. */
const isApp = (path: string): boolean => !/^(apps|bootstrap|nodes)\/|^lab\.json$/.test(path);
const differingLines = (before: string, after: string): readonly string[] => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  if (a.length !== b.length) return [`${a.length} lines and ${b.length}`];
  return a.flatMap((line, i) => (line === b[i] ? [] : [`${line} | ${b[i]}`]));
};

describe('only the infrastructure grows', () => {
  grown.none('every file of the one-node apps is there, byte for byte the same', (lab) =>
    [...readLab('papers').files].filter(([path, text]) => isApp(path) && lab.files.get(path) !== text).map(([path]) => path),
  );
  grown.holds('there are such files', () => expect([...readLab('papers').files.keys()].filter(isApp).length).toBeGreaterThan(20));
  grown.none('no new file stands in a folder of the one-node apps', (lab) => {
    const folders = new Set([...readLab('papers').files.keys()].filter(isApp).map((path) => path.split('/')[0]));
    return [...lab.files.keys()].filter((path) => isApp(path) && folders.has(path.split('/')[0]) && !readLab('papers').files.has(path));
  });
  grown.none('every Application of the one-node lab is there and differs in `path` at most', (lab) =>
    [...readLab('papers').files]
      .filter(([path]) => /^apps\/Application-/.test(path))
      .flatMap(([path, text]) => differingLines(text, lab.files.get(path) ?? '').map((line) => `${path}: ${line}`))
      .filter((line) => !/: +(- )?path: .* \| +(- )?path: /.test(line)),
  );
  grown.none('the root Application differs in its name and `path` at most', (lab) => {
    const root = (name: string): DistObject | undefined => readLab(name).objects.find((o) => o.path.startsWith('bootstrap/Application-'));
    return differingLines(root('papers')?.text ?? '', root(lab.name)?.text ?? '(none)').filter(
      (line) => !/^ *(name|path): .* \| *(name|path): /.test(line),
    );
  });
  grown.holds('the project keeps its name', (lab) => {
    const projects = (name: string): readonly string[] =>
      readLab(name)
        .ofKind('AppProject')
        .map((o) => o.name);
    expect(projects(lab.name)).toEqual(projects('papers'));
  });
  grown.none('what ran on k8s-node alone still can only run there', (lab) =>
    readLab('papers').objects.flatMap((o) => {
      const spec = podSpec(o);
      return spec === undefined || eligibleNodes(spec, lab).join() === 'k8s-node' ? [] : [o.path];
    }),
  );
});

const card = (count: string): object => ({ cpu: '8', memory: '128Gi', 'nvidia.com/gpu': count });
const kubelet = 'v1.34.4+k3s1';
const taint = { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' };
grown.description({
  'nodes[t640-node]': node('worker', '192.168.20.11', kubelet, { ...card('4') }),
  'nodes[t550-node]': node('worker', '192.168.20.12', kubelet, { ...card('4') }),
  'nodes[t640-node].taints': [taint],
  'nodes[t550-node].taints': [taint],
  'nodes[t640-node].gpu': matching(/T4/),
  'nodes[t550-node].gpu': matching(/A2/),
});
grown.none('k8s-node has no GPU', (lab) =>
  Object.keys(mapAt(lab.description, 'nodes[k8s-node].capacity')).filter((key) => key.includes('gpu')),
);

const toleration = { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' };
const partOf = { 'app.kubernetes.io/part-of': 'papers-with-claudecode' };
const plugin = 'spec.template.spec.containers[nvidia-device-plugin-ctr]';
const path = '/var/lib/kubelet/device-plugins';
grown.fact('DaemonSet', 'kube-system', 'nvidia-device-plugin-daemonset', {
  'metadata.labels': including(partOf),
  'spec.selector': { matchLabels: { name: 'nvidia-device-plugin-ds' } },
  'spec.template.metadata.labels': including({ name: 'nvidia-device-plugin-ds' }),
  'spec.template.spec.priorityClassName': 'system-node-critical',
  'spec.template.spec.runtimeClassName': 'nvidia',
  'spec.template.spec.tolerations': [toleration],
  'spec.template.spec (off k8s-node)': onlyOn('t640-node', 't550-node'),
  'spec.template.spec (socket folder)': {
    summary: `${path} from the host, at the same place`,
    holds: (spec: unknown, object: DistObject, lab: Parameters<ReturnType<typeof mounts>['holds']>[2]) => {
      const type = at(listAt(spec, 'volumes')[0], 'hostPath.type');
      mounts(path, { hostPath: { path, ...(type === undefined ? {} : { type }) } }).holds(spec, object, lab);
    },
  },
  'spec.template.spec.containers.length': 1,
  [`${plugin}.image`]: 'nvcr.io/nvidia/k8s-device-plugin:v0.17.0',
  [`${plugin}.env`]: env({ FAIL_ON_INIT_ERROR: 'false' }),
  [`${plugin}.securityContext`]: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
});

grown.holds('gpu-test: one workload of that name', (lab) =>
  expect(lab.objects.filter((o) => o.name === 'gpu-test' && podSpec(o) !== undefined)).toHaveLength(1),
);
const gpuTest = (summary: string, check: (spec: unknown, object: DistObject) => void): void =>
  grown.holds(`gpu-test: ${summary}`, (lab) => {
    const object = lab.objects.find((o) => o.name === 'gpu-test' && podSpec(o) !== undefined);
    if (!object) throw new Error('dist/papers-3-node has no workload gpu-test');
    check(podSpec(object), object);
  });
gpuTest('image', (spec) => expect(at(spec, 'containers[0].image')).toBe('nvcr.io/nvidia/cuda:12.6.3-base-ubuntu24.04'));
gpuTest('one GPU', (spec) => {
  expect(at(spec, 'containers[0].resources.limits["nvidia.com/gpu"]')).toBe('1');
  oneOf(undefined, '1').holds(
    at(spec, 'containers[0].resources.requests["nvidia.com/gpu"]'),
    readLab('papers-3-node').objects[0] as DistObject,
    readLab('papers-3-node'),
  );
});
gpuTest('tolerates the taint', (spec) => expect(listAt(spec, 'tolerations')).toContainEqual(toleration));
gpuTest('runtime class nvidia', (spec) => expect(at(spec, 'runtimeClassName')).toBe('nvidia'));
gpuTest('on t640-node', (spec) => expect(eligibleNodes(spec, readLab('papers-3-node'))).toEqual(['t640-node']));
gpuTest('fits a quota, if its namespace has one', (spec, object) => {
  const quota = readLab('papers-3-node')
    .ofKind('ResourceQuota')
    .find((o) => o.namespace === object.namespace);
  for (const key of quota ? Object.keys(mapAt(quota.body, 'spec.hard')) : []) {
    const [list, resource] = key.split('.');
    if (resource) expect([key, at(spec, `containers[0].resources.${list}.${resource}`)]).toEqual([key, expect.anything()]);
  }
});
grown.holds('the new apps are the device plugin and the GPU test, nothing else', (lab) => {
  const added = lab.objects
    .filter((o) => isApp(o.path) && !readLab('papers').files.has(o.path) && podSpec(o) !== undefined)
    .map((o) => `${o.kind} ${o.name}`);
  expect(added).toHaveLength(2);
  asSet('gpu-test', 'nvidia-device-plugin-daemonset').holds(
    added.map((name) => name.split(' ')[1]),
    lab.objects[0] as DistObject,
    lab,
  );
});
grown.total(206);
