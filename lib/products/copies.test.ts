import { exists } from '../cluster/existence';
import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from './cluster-of';
import { labOn } from './routes.fixture';

const REFLECT = 'reflector.v1.k8s.emberstack.com/reflection';
const REPLICATE = 'replicator.v1.mittwald.de/replicate-to';

/** Whether a Secret `wildcard` is known in namespace `apps`, which nobody else writes into. */
function isCopied(source: Manifest): boolean {
  const namespaces = ['apps', 'certs'].map((name): Manifest => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
  const cluster = clusterOf([...namespaces, source], completeLab(labOn('traefik')));
  return exists(cluster, { kind: 'Secret', name: 'wildcard', namespace: 'apps' }).state === 'made';
}

const of = (apiVersion: string, kind: string, name: string, more: object): Manifest => {
  const { annotations, ...spec } = { annotations: undefined, ...more };
  return { apiVersion, kind, metadata: { name, namespace: 'certs', ...(annotations ? { annotations } : {}) }, ...spec };
};
const secret = (annotations: object) => of('v1', 'Secret', 'wildcard', { annotations });
const certificate = (annotations: object, secretName = 'wildcard') =>
  of('cert-manager.io/v1', 'Certificate', 'all', { spec: { secretName, secretTemplate: { annotations } } });

test.each<[string, Manifest, boolean]>([
  ['an annotated Secret', secret({ [`${REFLECT}-auto-enabled`]: 'true' }), true],
  ['one for this namespace', secret({ [`${REFLECT}-auto-enabled`]: 'true', [`${REFLECT}-auto-namespaces`]: 'web, apps' }), true],
  ['one for namespaces of a pattern', secret({ [`${REFLECT}-auto-enabled`]: 'true', [`${REFLECT}-auto-namespaces`]: 'app.*' }), true],
  ['one for other namespaces', secret({ [`${REFLECT}-auto-enabled`]: 'true', [`${REFLECT}-auto-namespaces`]: 'web' }), false],
  ['one that may only be asked for', secret({ [`${REFLECT}-allowed`]: 'true' }), false],
  ['the Secret of a Certificate', certificate({ [`${REFLECT}-auto-enabled`]: 'true' }), true],
  ['that of another one', certificate({ [`${REFLECT}-auto-enabled`]: 'true' }, 'other'), false],
  [
    'that of a sealed one',
    of('bitnami.com/v1alpha1', 'SealedSecret', 'wildcard', {
      spec: { template: { metadata: { annotations: { [`${REFLECT}-auto-enabled`]: 'true' } } } },
    }),
    true,
  ],
  [
    'that of an external one',
    of('external-secrets.io/v1', 'ExternalSecret', 'any', {
      spec: { target: { name: 'wildcard', template: { metadata: { annotations: { [`${REFLECT}-auto-enabled`]: 'true' } } } } },
    }),
    true,
  ],
  ['a Secret that is pushed', secret({ [REPLICATE]: 'apps,web' }), true],
  ['one that is pushed by labels', secret({ [`${REPLICATE}-matching`]: 'tls=wildcard' }), true],
  ['one that is pushed elsewhere', secret({ [REPLICATE]: 'web' }), false],
  ['the Secret of a Certificate that is pushed', certificate({ [REPLICATE]: '.*' }), true],
  ['no annotation', secret({}), false],
])('%s', (_, source, expected) => {
  expect(isCopied(source)).toBe(expected);
});
