import { causeOf } from './cause';

const KLOG = 'E1129 08:13:08.939108   10290 run.go:72] "command failed" err=';

test.each([
  ['one line', 'Error: no such file\n', 'no such file'],
  ['in quotes', `${KLOG}"nothing selected by Deployment.[noVer]: \\"x\\""\n`, 'nothing selected by Deployment.[noVer]: "x"'],
  [
    'over several lines',
    `W1129 08:13:08 a.go:1] slow\n${KLOG}<\n\ttrouble configuring builtin HelmChartInflationGenerator\n\tmust specify --enable-helm\n >\n`,
    'trouble configuring builtin HelmChartInflationGenerator must specify --enable-helm',
  ],
  [
    'a file that is not there, in a folder of a folder',
    `${KLOG}"accumulating resources: accumulation err='accumulating resources from 'crd': '/a/crd' must resolve to a file': recursed accumulation of path '/a/crd': accumulating resources: accumulation err='accumulating resources from 'web.yaml': evalsymlink failure on '/a/crd/web.yaml' : lstat /a/crd/web.yaml: no such file or directory': must build at directory: not a valid directory: lstat /a"\n`,
    "web.yaml: evalsymlink failure on '/a/crd/web.yaml' : lstat /a/crd/web.yaml: no such file or directory",
  ],
  [
    'a file that can not be read',
    "# Warning: 'commonLabels' is deprecated. Please use 'labels' instead.\nError: accumulating resources: accumulation err='accumulating resources from 'a.yaml': MalformedYAMLError: yaml: line 3: mapping values are not allowed in this context in File: a.yaml': must build at directory: '/x/a.yaml': file is not directory\n",
    'a.yaml: MalformedYAMLError: yaml: line 3: mapping values are not allowed in this context in File: a.yaml',
  ],
  [
    'of Helm, behind warnings',
    'WARNING: Kubernetes configuration file is group-readable.\ncoalesce.go:286: warning: cannot overwrite table\nError: execution error at (web/templates/a.yaml:3:4): name is required\n\nUse --debug flag to render out invalid YAML\n',
    'execution error at (web/templates/a.yaml:3:4): name is required',
  ],
  [
    'of Helm, as a list',
    "Error: values don't meet the specifications of the schema(s) in the following chart(s):\nweb:\n- replicas: Invalid type\n",
    "values don't meet the specifications of the schema(s) in the following chart(s): web: - replicas: Invalid type",
  ],
  ['without the word', '# a comment\nsomething is wrong\nand more\n', 'something is wrong'],
  ['warnings alone', 'Warning: old\n', 'Warning: old'],
  ['nothing', '\n', ''],
  [
    'a value of a chart',
    'Error: execution error at (a.yaml:1:2): got password: my hunter2\n',
    'execution error at (a.yaml:1:2): got password: …',
  ],
  ['values as JSON', `Error: bad {"user": "me", "apiToken": "hunter2"}\n`, 'bad {"user": "me", "apiToken": …}'],
  ['in quotes of the log', `${KLOG}"bad\\ndbPassword: hunter2 and more\\nport: 80"\n`, 'bad dbPassword: … port: 80'],
  ['a login', 'Error: can not fetch https://me:hunter2@git.example.com/a\n', 'can not fetch https://…@git.example.com/a'],
])('%s', (_, stderr, expected) => {
  expect(causeOf(stderr)).toBe(expected);
});

test('what nobody would read is cut', () => {
  expect(causeOf(`Error: ${'x'.repeat(10_000)}`).length).toBeLessThan(500);
});

test.each([
  ['lines that begin like an error', 'E1111 x err=<\n'.repeat(1_000_000), 'E1111 x err=<'],
  ['one word', 'accumulat'.repeat(1_000_000), 'accumulat'],
  ['folders that are not closed', "recursed accumulation of path '".repeat(500_000), 'recursed'],
  ['an error behind all of it', `${'E1111 x\n'.repeat(1_000_000)}Error: no such file\n`, 'no such file'],
])('a program that writes without end: %s', (_, stderr, expected) => {
  expect(causeOf(stderr).slice(0, expected.length)).toBe(expected);
});
