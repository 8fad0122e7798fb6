import { parse } from 'yaml';
import { isManifest } from '../../manifest/identity';
import { checkLab } from '../check-lab';

const errorsOf = (yaml: string) => {
  const { findings } = checkLab([parse(yaml)].filter(isManifest), undefined);
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, path, message }) => [rule, path, message]);
};

/** An indexed Job whose success policy has one rule. */
const indexed = (size: string, rule: string) => `
  apiVersion: batch/v1
  kind: Job
  metadata: { name: shards, namespace: demo }
  spec:
    completionMode: Indexed
    ${size}
    successPolicy: { rules: [${rule}] }
    template: { spec: { restartPolicy: Never, containers: [{ name: shard, image: 'registry.example.com/shard:1.0' }] } }
`;

test('as many as -1 can not succeed', () => {
  const path = '/spec/successPolicy/rules/0/succeededCount';
  expect(errorsOf(indexed('completions: 3', '{ succeededCount: -1 }'))).toEqual([
    ['schema/job', path, 'got succeededCount -1, expected 0 or more'],
  ]);
  expect(errorsOf(indexed('completions: 3', '{ succeededCount: 2 }'))).toEqual([]);
});

// On no page: API servers up to 1.37 end the connection over it, since they look at the completions that are not there.
test('an indexed Job with a success policy and no completions is asked for these, once', () => {
  expect(errorsOf(indexed('parallelism: 3', '{ succeededCount: 2 }'))).toEqual([
    ['schema/job', '/spec/completionMode', "got completionMode 'Indexed' without completions, expected them"],
  ]);
});
