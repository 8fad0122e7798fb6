/** An API server of a few objects, that is as its lab says: what hostile ones differ from. */
import fs from 'node:fs';
import type http from 'node:http';
import type net from 'node:net';
import nodePath from 'node:path';
import { LAB, liveNode } from './fixture';

/** An answer in JSON. */
export interface Reply {
  readonly status?: number;
  readonly body: unknown;
}

/** What must never be printed, or sent to another server. */
export const TOKEN = 'planted-token-7f3a';
/** Of the lab's Secret. */
export const PASSWORD = 'cGxhbnRlZC1wYXNzd29yZA==';

const NAMESPACE = 'web';
const kindOf = (group: string, kind: string, resource: string, scope = 'Namespaced') => {
  return { resource, responseKind: { group, version: 'v1', kind }, scope, verbs: ['get', 'list', 'patch'] };
};
const CORE = [kindOf('', 'ConfigMap', 'configmaps'), kindOf('', 'Secret', 'secrets'), kindOf('', 'Node', 'nodes', 'Cluster')];
/** Discovery of the core, and of named groups. */
export const DISCOVERY = {
  '/api': discovery({ '': CORE }),
  '/apis': discovery({ apps: [kindOf('apps', 'Deployment', 'deployments')] }),
} as const;

/** An APIGroupDiscoveryList. */
export function discovery(groups: Readonly<Record<string, readonly object[]>>): object {
  const items = Object.entries(groups).map(([name, resources]) => ({ metadata: { name }, versions: [{ version: 'v1', resources }] }));
  return { kind: 'APIGroupDiscoveryList', apiVersion: 'apidiscovery.k8s.io/v2', metadata: {}, items };
}

/** A Status, as an API server refuses. */
export function status(code: number, message: string, reason = 'Failure'): Reply {
  return { status: code, body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', message, reason, code } };
}

/** A list, as an API server gives it. */
export function listOf(items: unknown, next = ''): Reply {
  return {
    body: { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1', metadata: next === '' ? {} : { continue: next }, items },
  };
}

/** An item of a list in the lab's namespace. */
export function item(name: string, metadata: object = {}): object {
  return { metadata: { name, namespace: NAMESPACE, ...metadata } };
}

const LABELS = { disk: 'ssd', 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64', 'kubernetes.io/hostname': 'thor' };
const NODE = liveNode({ metadata: { labels: LABELS } });
const STORAGE_CLASS = {
  metadata: { name: 'local-path', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
  provisioner: 'rancher.io/local-path',
  volumeBindingMode: 'WaitForFirstConsumer',
};
/** What the lab has in its files, and the cluster too. */
const OBJECTS: Readonly<Record<string, object>> = {
  '/api/v1/namespaces/web/configmaps/settings': {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings', namespace: NAMESPACE },
    data: { a: 'b' },
  },
  '/api/v1/namespaces/web/secrets/login': {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'login', namespace: NAMESPACE },
    data: { password: PASSWORD },
  },
};
const LISTS: Readonly<Record<string, readonly unknown[]>> = {
  '/api/v1/nodes': [NODE],
  '/apis/storage.k8s.io/v1/storageclasses': [STORAGE_CLASS],
  '/apis/networking.k8s.io/v1/ingressclasses': [{ metadata: { name: 'traefik' } }],
  '/apis/node.k8s.io/v1/runtimeclasses': [{ metadata: { name: 'nvidia' } }],
  '/apis/scheduling.k8s.io/v1/priorityclasses': [],
  '/api/v1/namespaces/web/configmaps': [item('settings')],
  '/api/v1/namespaces/web/secrets': [item('login')],
  '/apis/apps/v1/namespaces/web/deployments': [],
};

/** What an honest server answers. */
export function honest(path: string, accept: string): Reply {
  if (path === '/version') return { body: { gitVersion: 'v1.33.3+k3s1' } };
  if (path === '/api' || path === '/apis') return { body: DISCOVERY[path] };
  const list = LISTS[path];
  if (list) return listOf(list);
  const object = OBJECTS[path];
  if (!object) return status(404, `${path} not found`, 'NotFound');
  if (!accept.includes('as=PartialObjectMetadata')) return { body: object };
  const { metadata } = { metadata: {}, ...object };
  return { body: { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata } };
}

/** Starts a server on this machine. @returns its address */
export async function listening(server: net.Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

/** Sends an answer in JSON. */
export function reply(response: http.ServerResponse, { status: code = 200, body }: Reply): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Writes the lab of that cluster. @returns its dist folder */
export function writeLab(folder: string): string {
  const dist = nodePath.join(folder, 'dist');
  fs.mkdirSync(nodePath.join(dist, 'small/web'), { recursive: true });
  fs.writeFileSync(nodePath.join(dist, 'small/lab.json'), JSON.stringify(LAB));
  for (const [i, object] of Object.values(OBJECTS).entries()) {
    fs.writeFileSync(nodePath.join(dist, `small/web/object-${i}.yaml`), JSON.stringify(object));
  }
  return dist;
}

/** A kubeconfig in JSON, with one context. */
export function kubeconfigOf(cluster: object, user: object = { token: TOKEN }): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'home',
    clusters: [{ name: 'home', cluster }],
    users: [{ name: 'ann', user }],
    contexts: [{ name: 'home', context: { cluster: 'home', user: 'ann' } }],
  });
}
