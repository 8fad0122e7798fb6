import nodePath from 'node:path';
import { HomelabValidation, type HomelabValidationProps, type Violation } from '..';
import { temporaryFolder, writeFiles } from '../readme.fixture';

const folder = temporaryFolder();

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: demo }
spec:
  replicas: two
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'registry.example/web:1.0' }] }
`;

/** What a plugin hands to the command line. */
async function reportOf(files: Readonly<Record<string, string>>, props?: HomelabValidationProps) {
  writeFiles(folder, files);
  const violations: Violation[] = [];
  const submitted: unknown[] = [];
  await new HomelabValidation(props).validate({
    manifests: Object.keys(files).map((file) => nodePath.join(folder, file)),
    report: {
      addViolation: (violation) => violations.push(violation),
      submit: (status, metadata) => submitted.push({ status, ...metadata }),
    },
  });
  expect(submitted).toHaveLength(1);
  return { violations, summary: submitted[0] };
}

test('an error is a violation at its object, and fails', async () => {
  const { violations, summary } = await reportOf({ 'web.k8s.yaml': DEPLOYMENT });
  expect(summary).toMatchObject({ status: 'failure', Objects: '1', Findings: expect.stringMatching(/^1 error/) });
  expect(violations[0]).toEqual({
    ruleName: 'error schema/type',
    recommendation: "got the text 'two', expected a whole number",
    fix: expect.any(String),
    violatingResources: [
      {
        resourceName: 'web',
        locations: ['Deployment demo/web /spec/replicas line 5'],
        manifestPath: nodePath.join(folder, 'web.k8s.yaml'),
      },
    ],
  });
});

test('warnings are shown, and fail only where they shall; what is worth knowing is counted', async () => {
  const files = { 'web.k8s.yaml': DEPLOYMENT.replace('two', '2').replace('web:1.0', 'web:latest') };
  const { violations, summary } = await reportOf(files);
  expect(violations.map(({ ruleName }) => ruleName)).toEqual(['warning security/mutable-tag']);
  expect(summary).toMatchObject({ status: 'success', Findings: expect.stringMatching(/1 warning.*info/) });
  expect((await reportOf(files, { failOn: 'warning' })).summary).toMatchObject({ status: 'failure' });
});

test('objects with the same mistake are one violation', async () => {
  const { violations } = await reportOf({ 'web.k8s.yaml': `${DEPLOYMENT}---\n${DEPLOYMENT.replace('name: web,', 'name: other,')}` });
  const [first] = violations.filter(({ ruleName }) => ruleName === 'error schema/type');
  expect(first?.violatingResources.map(({ resourceName }) => resourceName)).toEqual(['web', 'other']);
});

test.each<[what: string, props: HomelabValidationProps, files: Readonly<Record<string, string>>, why: string]>([
  ['a lab that is not there', { lab: '/nowhere/lab.json' }, { 'web.k8s.yaml': DEPLOYMENT }, '/nowhere/lab.json'],
  ['a config that is not there', { config: '/nowhere/homelab.config.json' }, { 'web.k8s.yaml': DEPLOYMENT }, 'homelab.config.json'],
  ['no manifest', {}, { 'empty.k8s.yaml': '' }, 'no manifests found'],
])('%s is a failure that says so, and not an exception', async (_, props, files, why) => {
  const { violations, summary } = await reportOf(files, props);
  expect(violations).toEqual([]);
  expect(summary).toEqual({ status: 'failure', 'Could not check': expect.stringContaining(why) });
});

test('what a manifest says is no command of a terminal', async () => {
  const { violations } = await reportOf({ 'web.k8s.yaml': DEPLOYMENT.replace('two', '"\\e[31m\\n::error::x"') });
  expect(JSON.stringify(violations)).not.toMatch(/\\u001b|[^\\]\\n|"::/);
});
