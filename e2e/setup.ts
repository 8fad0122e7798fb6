import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADVICE, programs } from './support/programs';

/** Before all tests: are the programs there, and if a summary is wanted, where its lines are collected. */
export default function setup(): void {
  try {
    programs();
  } catch {
    process.stderr.write(`${ADVICE}\n`);
    process.exit(1);
  }
  if (process.env.E2E_SUMMARY) process.env.E2E_PROOF = mkdtempSync(join(tmpdir(), 'homelab-proof-'));
}
