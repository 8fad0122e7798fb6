import { completeLab } from '../../lab/complete';
import { PAGE_LAB } from '../page-lab';
import { findingsOf } from '../test-rule';
import { hostPath } from './host-path';

/** Pods of a namespace that Pod Security leaves alone. */
function pods(path: string, type: string): string {
  return `
apiVersion: v1
kind: Namespace
metadata: { name: demo, labels: { pod-security.kubernetes.io/enforce: privileged } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: demo }
spec:
  volumes: [{ name: node, hostPath: { path: ${path}, type: '${type}' } }]
  containers: [{ name: web, image: example.com/web:1 }]
`;
}

const TABLE: readonly (readonly [distribution: string, path: string, type: string, found: RegExp | undefined])[] = [
  ['talos', '/data/media', '', /read-only, and has no \/data/],
  ['talos', '/mnt/media', 'DirectoryOrCreate', /read-only, and has no \/mnt/],
  ['talos', '//srv/web', 'FileOrCreate', /has no \/srv/],
  ['talos', '/var/mnt/media', 'DirectoryOrCreate', undefined],
  ['talos', '/opt/local-path-provisioner', 'DirectoryOrCreate', undefined],
  ['talos', '/etc/kubernetes', 'Directory', undefined],
  ['talos', '/', 'Directory', undefined],
  ['talos', '/run/containerd/containerd.sock', 'Socket', undefined],
  ['talos', '/run/k3s/containerd/containerd.sock', '', /listens elsewhere/],
  ['k3s', '/data/media', 'DirectoryOrCreate', undefined],
  ['k3s', '/run/docker.sock', '', /containerd, not Docker/],
  ['k3s', '/var/lib/docker', 'Directory', /containerd, not Docker/],
  ['k3s', '/var/lib/docker', 'DirectoryOrCreate', undefined],
  ['k0s', '/var/run/containerd/containerd.sock', 'Socket', /listens elsewhere/],
  ['k0s', '/run/k0s/containerd.sock', 'Socket', undefined],
  ['rke2', '/run/k3s/containerd/containerd.sock', 'Socket', undefined],
  ['kubeadm', '/var/run/docker.sock', 'Socket', undefined],
];

test.each(TABLE)('%s: %s %s', (name, path, type, found) => {
  const ingress = { ...PAGE_LAB.ingress, managedBy: 'elsewhere' };
  const lab = completeLab({ ...PAGE_LAB, distribution: { name, version: 'v1.33.6' }, ingress });
  const messages = findingsOf(hostPath, pods(path, type), lab).map(({ message }) => message);
  if (found === undefined) expect(messages).toEqual([]);
  else expect(messages).toEqual([expect.stringMatching(found)]);
});
