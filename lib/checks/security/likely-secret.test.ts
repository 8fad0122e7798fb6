import { findingsOf } from '../test-rule';
import { likelySecret } from './likely-secret';

const fluxOf = (substitute: object): string =>
  JSON.stringify({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: 'apps', namespace: 'demo' },
    spec: { interval: '1h', prune: true, path: './apps', sourceRef: { kind: 'GitRepository', name: 'a' }, postBuild: { substitute } },
  });

test.each([
  [{ DB_PASSWORD: 'swordfish' }, ['/spec/postBuild/substitute/DB_PASSWORD']],
  [{ DOMAIN: 'example.com', API_TOKEN: 'swordfish' }, ['/spec/postBuild/substitute/API_TOKEN']],
  [{ FEED: 'https://a.example/?token=swordfish' }, ['/spec/postBuild/substitute/FEED']],
  [{ DOMAIN: 'example.com', DB_PASSWORD: '$(OTHER)', DB_SECRET: 'db-login' }, []],
])('what Flux substitutes: %j', (substitute, paths) => {
  expect(findingsOf(likelySecret, fluxOf(substitute)).map(({ path }) => path)).toEqual(paths);
});
