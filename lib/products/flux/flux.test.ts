import { App } from 'cdk8s';
import { ClusterIssuer } from '../../apps/cert-manager/cluster-issuer';
import { manifests } from '../../apps/fixture';
import { Namespace } from '../../apps/namespace/namespace';
import { StatefulSet } from '../../apps/stateful-set/stateful-set';
import { PersistentVolumeClaim } from '../../apps/volume/claim';
import { LocalVolume } from '../../apps/volume/local-volume';
import { NfsVolume } from '../../apps/volume/nfs-volume';
import { Lab } from '../../lab/lab';
import type { GitOps } from '../../lab/parts';
import { CertManager } from '../cert-manager/cert-manager';
import { K3s } from '../k3s/k3s';
import { LocalPath } from '../local-path/local-path';
import { Traefik } from '../traefik/traefik-of-k3s';
import { Flux } from './flux';

/** Annotations of what an engine treats with care, by kind. */
function annotations(gitops?: GitOps) {
  const lab = new Lab(new App(), 'home', {
    distribution: K3s.version('v1.34.2+k3s1'),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s(),
    storage: [LocalPath.default()],
    products: [CertManager.release()],
    ...(gitops ? { gitops } : {}),
  });
  const app = lab.app('notes');
  new Namespace(app, 'namespace');
  new PersistentVolumeClaim(app, 'claim', { name: 'claim', size: '1Gi', annotations: { team: 'a' } });
  new NfsVolume(app, 'nfs', { name: 'nfs', server: '10.0.0.5', path: '/a' });
  new LocalVolume(app, 'local', { volumeName: 'local', claimName: 'local', node: 'one', path: '/a', size: '1Gi' });
  new StatefulSet(app, 'db', { name: 'db', image: 'a:1', claims: { data: { size: '1Gi', mountPath: '/data' } } });
  new ClusterIssuer(app, 'issuer', { name: 'own', selfSigned: true });
  const all = lab.apps.flatMap((one) => manifests(one));
  return all.map(({ kind, metadata: { name, annotations: its }, spec }) => {
    const template = /"annotations":\{[^}]*\}/.exec(JSON.stringify({ spec }))?.[0];
    return [`${kind} ${name}`, its ?? template];
  });
}

const KEPT = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };

test('Flux leaves alone what is lost with its object, and nothing speaks of Argo CD', () => {
  const found = annotations(Flux.applies());
  expect(JSON.stringify(found)).not.toContain('argocd');
  expect(Object.fromEntries(found)).toMatchObject({
    'Namespace notes': KEPT,
    'Namespace cert-manager': KEPT,
    'HelmChart cert-manager': KEPT,
    'PersistentVolumeClaim claim': { ...KEPT, team: 'a' },
    'PersistentVolumeClaim nfs': KEPT,
    'PersistentVolume notes-nfs': KEPT,
    'PersistentVolume local': KEPT,
    'StatefulSet db': undefined,
    'ClusterIssuer own': undefined,
  });
});

test('where no engine says otherwise, annotations are those of Argo CD', () => {
  const confirm = { 'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm' };
  expect(Object.fromEntries(annotations())).toMatchObject({
    'Namespace notes': confirm,
    'HelmChart cert-manager': confirm,
    'PersistentVolume local': { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
    'StatefulSet db': expect.stringContaining('Prune=false'),
    'ClusterIssuer own': { 'argocd.argoproj.io/sync-options': 'SkipDryRunOnMissingResource=true' },
  });
});

test('lab.json says what it decrypts', () => {
  expect(Flux.applies().describe()).toEqual({ engine: 'flux' });
  expect(Flux.applies({ decrypts: ['sops'] }).describe()).toEqual({ engine: 'flux', decrypts: ['sops'] });
});
