/** Copied by a test into a folder of its own, and run there: the argument says what goes wrong in it. Without types, it is JavaScript as well. */
import fs from 'node:fs';
import { ConfigurationError, FixtureLab, GENERATED_MARKER, LabApp } from './lab-app.fixture';

const [scenario = ''] = process.argv.slice(2);
const app = new LabApp();
const onSeal = () => {
  if (scenario === 'mistake in finalize') throw new ConfigurationError('got 1, expected 2');
};
const lab = new FixtureLab(app, 'halo', [{ path: 'hosts', content: `${GENERATED_MARKER}\n` }], onSeal);
const chart = lab.chart('web');
chart.configMap('a', 'default', { version: scenario });

if (scenario === 'mistake') throw new ConfigurationError('got 1, expected 2');
if (scenario === 'bug') throw new TypeError('x is not a function');
if (scenario === 'rejection') Promise.reject(new ConfigurationError('got 1, expected 2'));
if (scenario === 'rejected bug') Promise.reject(new TypeError('x is not a function'));
if (scenario === 'no error') throw 'text';
if (scenario === 'twice the same id') chart.configMap('a');
if (scenario === 'finding') chart.object('v1', 'ConfigMap', { name: 'B' });
const validate = () => {
  throw new TypeError('x is not a function');
};
// Node's loader asks for real paths as well.
const { realpathSync } = fs;
const ofDist = (path = '') => (path.endsWith('dist') ? validate() : realpathSync(path));
if (scenario === 'bug while writing') Object.assign(fs, { realpathSync: ofDist });
if (scenario === 'lazy bug') lab.node.addValidation({ validate });
if (!scenario.startsWith('reject')) app.synth();

if (scenario === 'mistake after') throw new ConfigurationError('got 1, expected 2');
if (scenario === 'bug after') throw new TypeError('x is not a function');
if (scenario === 'too late') Promise.reject(new Error('too late'));
if (scenario === 'their own handler') {
  process.on('uncaughtException', (error) => process.stderr.write(`theirs: ${error.message}\n`));
  throw new ConfigurationError('got 1, expected 2');
}
