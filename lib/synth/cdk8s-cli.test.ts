import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { refuseOwnFolder } from './cdk8s-cli';

const before = process.cwd();
let cwd: string;
beforeEach(() => {
  cwd = fs.realpathSync(fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-cdk8s-')));
  fs.mkdirSync(nodePath.join(cwd, 'dist'));
  fs.symlinkSync('dist', nodePath.join(cwd, 'link'));
  process.chdir(cwd);
});
afterEach(() => {
  process.chdir(before);
  fs.rmSync(cwd, { recursive: true });
});

test.each([
  ['dist', 'is'],
  ['./dist/', 'is'],
  ['$PWD/dist', 'is'],
  ['link', 'is'],
  ['link/', 'is'],
  ['other/../dist', 'is'],
  ['dist/halo', 'lies in'],
  ['link/halo', 'lies in'],
  ['.', 'holds'],
  ['..', 'holds'],
])('an output folder of cdk8s synth that the labs are written to is refused: %s %s it', (given, relation) => {
  const folder = given.replace('$PWD', cwd);
  expect(() => refuseOwnFolder(folder, 'dist')).toThrow(
    `got '${folder}' as output folder of cdk8s synth, which empties it before it runs the app: it ${relation} dist/, where the labs are written; expected the line 'output: .cdk8s' in cdk8s.yaml`,
  );
});

test.each([undefined, '', '.cdk8s', 'dist2', '../dist', 'dist/../out'])('another is not: %s', (folder) => {
  expect(() => refuseOwnFolder(folder, 'dist')).not.toThrow();
});
