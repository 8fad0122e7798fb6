import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { OBJECTS } from './apps';
import { yamlOf } from './apps-yaml';
import { built, HOMELAB } from './built';
import { medianOf, runNode } from './child';

const SIZES = [1_000, 10_000] as const;
const ROOT = nodePath.resolve(__dirname, '..');

/** All rules at synthesis, and `homelab check` as a process. Rows of a table. */
export function checks(): readonly (readonly string[])[] {
  const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-bench-'));
  try {
    const labs = medianOf(5, () => runNode([HOMELAB, 'check', 'dist'], ROOT).seconds);
    return [
      ['`homelab check dist`: the labs', `${fs.readdirSync(nodePath.join(ROOT, 'dist')).length} labs`, `${labs.toFixed(2)} s`, ''],
      ...SIZES.map(ofRules),
      ...SIZES.map((apps) => ofProcess(apps, folder)),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function ofRules(apps: number): readonly string[] {
  const { stderr } = runNode(['--expose-gc', built('rules'), String(apps)]);
  const { seconds, objects }: { seconds: number; objects: number } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
  return ['all rules, at synthesis', `${objects.toLocaleString('en')} objects`, `${seconds.toFixed(2)} s`, ''];
}

function ofProcess(apps: number, folder: string): readonly string[] {
  const file = nodePath.join(folder, `${apps}.yaml`);
  fs.writeFileSync(file, yamlOf(apps));
  const { stderr, seconds } = runNode(['--require', nodePath.join(__dirname, 'peak.cjs'), HOMELAB, 'check', file]);
  const peak = stderr.trim().split('\n').at(-1) ?? '';
  return [
    '`homelab check` of one file of YAML',
    `${(apps * OBJECTS).toLocaleString('en')} objects`,
    `${seconds.toFixed(2)} s`,
    `${peak} MiB`,
  ];
}
