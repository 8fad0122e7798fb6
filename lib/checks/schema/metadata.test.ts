import { metadataOf } from './metadata';

const LABELS = { labels: { a: 'b' } };

test.each([
  ['apps/v1', 'Deployment', ['/metadata', '/spec/template/metadata']],
  ['batch/v1', 'CronJob', ['/metadata', '/spec/jobTemplate/metadata', '/spec/jobTemplate/spec/template/metadata']],
  ['bitnami.com/v1alpha1', 'SealedSecret', ['/metadata', '/spec/template/metadata']],
  ['v1', 'Pod', ['/metadata']],
  // Kinds of the same name whose template the API server does not read as pods'.
  ['batch.example.com/v1', 'Job', ['/metadata']],
  ['example.com/v1', 'CronJob', ['/metadata']],
] as const)('metadata of a %s %s', (apiVersion, kind, expected) => {
  const template = { metadata: LABELS, spec: {} };
  const spec = { template, jobTemplate: { metadata: LABELS, spec: { template } } };
  const manifest = { apiVersion, kind, metadata: { name: 'x' }, spec };
  expect(metadataOf(manifest).map(({ at }) => at)).toEqual(expected);
});
