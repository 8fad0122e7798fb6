import { execFileSync } from 'node:child_process';
import { ROOT } from './support/labs';
import { ADVICE, programs } from './support/programs';
import { SharedHost } from './support/shared-host';

/** What `teardown.ts` ends. */
export let shared: SharedHost | undefined;

/** Before all tests: are the programs there, if they are needed? And processes that tests start have the library as JavaScript, as in the unit tests. */
export default async function setup(): Promise<void> {
  const servers = process.env.E2E_WITHOUT_SERVERS === undefined;
  try {
    if (servers) programs();
  } catch {
    process.stderr.write(`${ADVICE}\n`);
    process.exit(1);
  }
  execFileSync(process.execPath, ['-e', "require('./lib/built.fixture.js')()"], { cwd: ROOT, stdio: 'inherit' });
  if (servers) shared = await SharedHost.open();
}
