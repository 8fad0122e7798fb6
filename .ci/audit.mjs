#!/usr/bin/env node
// Asks the registry for known vulnerabilities of everything that the lock files pin. One of level high or critical fails. Not every registry
// answers such a question: that is said, and fails nothing.
import { spawnSync } from 'node:child_process';

const LEVELS = ['high', 'critical'];
const LOCKS = process.argv.length > 2 ? process.argv.slice(2) : ['.', 'tools'];

/** What npm says of the lock file in a folder: vulnerable packages by level, or why it could not know. */
function ask(folder) {
  const options = ['--package-lock-only', '--fetch-retries=1', '--fetch-timeout=60000'];
  const { stdout } = spawnSync('npm', ['audit', '--json', ...options], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    const { vulnerabilities, message, error } = JSON.parse(stdout);
    return vulnerabilities ? { found: Object.values(vulnerabilities) } : { why: message ?? error?.summary };
  } catch {
    return { why: 'npm audit printed no JSON' };
  }
}

for (const folder of LOCKS) {
  const { found, why } = ask(folder);
  if (found === undefined) {
    console.log(`${folder}: not audited, the registry gave no answer: ${JSON.stringify(why ?? 'no reason')}`);
    continue;
  }
  const bad = found.filter(({ severity }) => LEVELS.includes(severity));
  console.log(`${folder}: ${found.length} vulnerable packages, ${bad.length} of level ${LEVELS.join(' or ')}`);
  for (const { name, severity, range } of bad) console.log(`  ${name} ${range}: ${severity}`);
  if (bad.length > 0) process.exitCode = 1;
}
