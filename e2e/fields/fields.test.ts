import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreDocument } from '../../lib/schema/load';
import { minorOf, ROOT, SERVERS } from '../support/labs';
import { proof } from '../support/proof';
import { sharedCluster } from '../support/shared';
import { Server } from '../validation/server';
import { type Answered, askAbout } from './ask';
import { UNDECIDED } from './samples';
import { type ServerSide, tableOf } from './table';
import { Walk } from './walk';

const FILE = join(ROOT, 'schemas/server-side.json');
/** Writes what the servers do instead of comparing it: `E2E_WRITE=1`. */
const WRITES = process.env.E2E_WRITE === '1';

describe.each(SERVERS)('Every field of every kind, %s', (version) => {
  const { questions, missing } = new Walk(coreDocument(minorOf(version), 'as published'), minorOf(version));
  let answers: readonly Answered[] = [];

  beforeAll(async () => {
    const { kubeconfig } = await sharedCluster(version);
    answers = await askAbout(new Server(kubeconfig), questions);
  }, 120_000);

  test('is asked about', () => {
    expect(missing).toEqual([]);
    expect(questions.length).toBeGreaterThan(2000);
  });

  test('has a value that the server takes, or a reason', () => {
    const open = answers.filter(({ what, field }) => what === 'undecided' && !UNDECIDED.some(([one]) => one.test(field)));
    expect(open.map(({ field, context, message }) => `${context} ${field}: ${message}`)).toEqual([]);
  });

  test('is dropped and required as schemas/server-side.json says', () => {
    const table = tableOf(answers);
    const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, ServerSide>;
    if (WRITES) writeFileSync(FILE, `${JSON.stringify({ ...known, [version]: table }, null, 2)}\n`);
    else expect(table).toEqual(known[version]);
    const counted = { set: answers.filter(({ how }) => how === 'set').length, dropped: Object.keys(table.dropped).length };
    const required = answers.length - counted.set;
    proof.add('Server side', `| ${version} | ${counted.set} | ${counted.dropped} | ${required} | ${table.optional.length} | 0 |`);
  });

  test('every gate that keeps a dropped field is off in this version', async () => {
    const { api } = await sharedCluster(version);
    const { body } = await api.raw('/metrics');
    const off = new Set([...String(body).matchAll(/^kubernetes_feature_enabled\{name="(\w+)",[^}]*\} 0$/gm)].map(([, name]) => name));
    const gates = Object.values(tableOf(answers).dropped).filter((gate) => gate !== null);
    expect(gates.filter((gate) => !off.has(gate))).toEqual([]);
  });
});
