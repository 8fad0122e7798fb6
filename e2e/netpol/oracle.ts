import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../lib/manifest/manifest';
import { programs } from '../support/programs';

/** A pod, or an address alone. */
export interface OracleEnd {
  readonly ip: string;
  readonly namespace?: string;
  readonly namespaceLabels?: Readonly<Record<string, string>>;
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** One line of what the program reads; the port is the pod's. */
export interface OracleQuestion {
  readonly source: OracleEnd;
  readonly destination: OracleEnd;
  readonly port: number;
  readonly portName?: string;
  readonly protocol: string;
}

/** One line of what it says. */
export interface OracleAnswer {
  readonly allowed: boolean;
  readonly ingress: boolean;
  readonly egress: boolean;
}

/** Asks `netpol-oracle`; of the objects, it reads the NetworkPolicies. @throws Error with what it said, if it fails */
export function askOracle(objects: readonly Manifest[], questions: readonly OracleQuestion[]): readonly OracleAnswer[] {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-netpol-'));
  try {
    const file = join(folder, 'policies.yaml');
    // Its reader takes a stream that begins as JSON for JSON to the end.
    writeFileSync(file, objects.map((object) => JSON.stringify(object)).join('\n'));
    const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
    const { status, stdout, stderr, error } = spawnSync(programs().netpolOracle, [file], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0) throw new Error(`netpol-oracle ended with ${status}: ${stderr}${error?.message ?? ''}`);
    const answers = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as OracleAnswer);
    if (answers.length !== questions.length)
      throw new Error(`netpol-oracle gave ${answers.length} answers to ${questions.length} questions`);
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
