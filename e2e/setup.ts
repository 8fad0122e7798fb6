import { execFileSync } from 'node:child_process';
import { ROOT } from './support/labs';
import { ADVICE, programs } from './support/programs';
import { SharedHost } from './support/shared-host';

/** What `teardown.ts` ends. */
export let shared: SharedHost | undefined;

/** Before all tests: processes that they start have the library as JavaScript, as in the unit tests; and are the programs there that they ask? */
export default async function setup(): Promise<void> {
  execFileSync(process.execPath, ['-e', "require('./lib/built.fixture.js')()"], { cwd: ROOT, stdio: 'inherit' });
  if (process.env.E2E_WITHOUT_SERVERS !== undefined) return;
  try {
    programs();
  } catch {
    process.stderr.write(`${ADVICE}\n`);
    process.exit(1);
  }
  shared = await SharedHost.open();
}
