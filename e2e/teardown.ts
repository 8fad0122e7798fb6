import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from './setup';
import { ROOT } from './support/labs';
import { collected } from './support/proof';
import { proofPage } from './support/proof-page';

/** After all tests: the end of what they shared, and the summary, if one is wanted and nothing failed (`progress.js` knows). */
export default async function teardown(): Promise<void> {
  await shared?.close();
  const folder = process.env.E2E_PROOF;
  if (folder && !process.env.E2E_FAILED) writeFileSync(join(ROOT, 'docs/proof.md'), proofPage(collected(folder)));
}
