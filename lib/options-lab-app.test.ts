/** Every option of LabApp changes what its synthesis does. */
import { readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { LabApp, type LabAppProps } from '.';
import { defineRule } from './checks';
import { courierLab } from './options-place.fixture';
import { defineProduct } from './products';
import { temporaryFolder } from './readme.fixture';

const home = process.cwd();
const folder = temporaryFolder();
afterAll(() => process.chdir(home));

const rule = (id: string) =>
  defineRule({
    id,
    severity: 'warning',
    summary: 'every name is long',
    kinds: 'apps/Deployment',
    check: () => [{ path: '/metadata/name', message: `${id} asks for a longer name`, hint: 'choose one' }],
  });

const courier = defineProduct({
  name: 'courier',
  title: 'Courier',
  facts: [{ summary: 'it applies the folders', source: 'https://example.com/docs', versions: 'v1', read: '2026-11-28' }],
  gitops: { partOf: 'nobody' },
});

const PROPS = {
  outdir: 'out',
  rules: [rule('ours/long-name'), rule('ours/longer-name')],
  severities: { 'ours/longer-name': 'off' },
  products: [courier],
  config: 'quiet.json',
} as const satisfies Required<LabAppProps>;

/** What a synthesis says, and the folders that there are after it. */
function outcome(props: LabAppProps): string {
  process.chdir(folder);
  const said: string[] = [];
  const keep = (chunk: string | Uint8Array) => said.push(String(chunk).replace(/, [\d.]+ s$/m, '')) > 0;
  const spies = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')].map((spy) => spy.mockImplementation(keep));
  try {
    const app = new LabApp(props);
    courierLab(app);
    app.synth();
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = 0;
  }
  return JSON.stringify([said, readdirSync('.')]);
}

test('without any of them something else comes of it', () => {
  expect(realpathSync(folder)).not.toBe(realpathSync(home));
  writeFileSync(`${folder}/quiet.json`, JSON.stringify({ severities: { 'reliability/*': 'off' } }));
  const whole = outcome(PROPS);
  expect(whole).toContain('ours/long-name');
  const idle = Object.keys(PROPS).filter((option) => {
    const rest = Object.fromEntries(Object.entries(PROPS).filter(([name]) => name !== option));
    return outcome(rest) === whole;
  });
  expect(idle).toEqual([]);
});

test.each([
  ['reliability/readines', 'error', "severities of the LabApp: no rule 'reliability/readines'; did you mean 'reliability/readiness'?"],
  ['ours/long-nam', 'off', "severities of the LabApp: no rule 'ours/long-nam'; did you mean 'ours/long-name'?"],
  ['relability/*', 'off', "severities of the LabApp: no rule 'relability/*'"],
] as const)('a severity of %s, which is no rule, is refused', (id, severity, message) => {
  expect(outcome({ outdir: 'out', rules: [rule('ours/long-name')], severities: { [id]: severity } })).toContain(message);
});
