import { ADVICE, programs } from './support/programs';
import { SharedHost } from './support/shared-host';

/** What `teardown.ts` ends. */
export let shared: SharedHost | undefined;

/** Before all tests: are the programs there? */
export default async function setup(): Promise<void> {
  try {
    programs();
  } catch {
    process.stderr.write(`${ADVICE}\n`);
    process.exit(1);
  }
  shared = await SharedHost.open();
}
