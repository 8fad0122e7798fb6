import { parse } from 'yaml';
import { isManifest } from '../../manifest/identity';
import { checkLab } from '../check-lab';

// On no page: API servers up to 1.37 end the connection over it, since they look at the completions that are not there.
test('an indexed Job with a success policy and no completions is asked for these, once', () => {
  const job: unknown = parse(`
    apiVersion: batch/v1
    kind: Job
    metadata: { name: shards, namespace: demo }
    spec:
      completionMode: Indexed
      parallelism: 3
      successPolicy: { rules: [{ succeededCount: 2 }] }
      template: { spec: { restartPolicy: Never, containers: [{ name: shard, image: 'registry.example.com/shard:1.0' }] } }
  `);
  const { findings } = checkLab([job].filter(isManifest), undefined);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule, path, message }) => [rule, path, message]);
  expect(errors).toEqual([['schema/job', '/spec/completionMode', "got completionMode 'Indexed' without completions, expected them"]]);
});
