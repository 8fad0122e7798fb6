import { parse } from 'yaml';
import { isManifest } from '../../manifest/identity';
import { checkLab } from '../check-lab';

const errorsOf = (yaml: string) => {
  const { findings } = checkLab([parse(yaml)].filter(isManifest), undefined);
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, path, message }) => [rule, path, message]);
};

test('as many as -1 can not succeed', () => {
  const job = `
    apiVersion: batch/v1
    kind: Job
    metadata: { name: shards, namespace: demo }
    spec:
      completionMode: Indexed
      completions: 3
      successPolicy: { rules: [{ succeededCount: -1 }] }
      template: { spec: { restartPolicy: Never, containers: [{ name: shard, image: 'registry.example.com/shard:1.0' }] } }
  `;
  const path = '/spec/successPolicy/rules/0/succeededCount';
  expect(errorsOf(job)).toEqual([['schema/job', path, 'got succeededCount -1, expected 0 or more']]);
  expect(errorsOf(job.replace('-1', '2'))).toEqual([]);
});

// On no page: API servers up to 1.37 end the connection over it, since they look at the completions that are not there.
test('an indexed Job with a success policy and no completions is asked for these, once', () => {
  const job = `
    apiVersion: batch/v1
    kind: Job
    metadata: { name: shards, namespace: demo }
    spec:
      completionMode: Indexed
      parallelism: 3
      successPolicy: { rules: [{ succeededCount: 2 }] }
      template: { spec: { restartPolicy: Never, containers: [{ name: shard, image: 'registry.example.com/shard:1.0' }] } }
  `;
  expect(errorsOf(job)).toEqual([
    ['schema/job', '/spec/completionMode', "got completionMode 'Indexed' without completions, expected them"],
  ]);
});
