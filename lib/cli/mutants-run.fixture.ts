/** Run by tests as a process of its own: every subcommand on mutants of lab.json. Arguments: seed, number, folders of labs. Prints a Tally for each. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { listAt, mapsAt } from '../manifest/read';
import { capture, type Ran } from './capture.fixture';
import { mutants } from './mutants.fixture';

/** What became of the mutants of one lab. */
export interface Tally {
  /** Of these the file and the place were named, by every subcommand alike. */
  readonly refused: number;
  /** With these every subcommand did its work. */
  readonly accepted: number;
  /** What must not be: internal errors, more than a line, one subcommand that sees it otherwise. */
  readonly bad: readonly string[];
}

/** One where nothing listens. */
const KUBECONFIG = JSON.stringify({
  'current-context': 'home',
  clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:1', 'insecure-skip-tls-verify': true } }],
  users: [{ name: 'u', user: { token: 't' } }],
  contexts: [{ name: 'home', context: { cluster: 'c', user: 'u' } }],
});

async function tallyOf(lab: string, seed: number, number: number): Promise<Tally> {
  const folder = mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-mutants-'));
  const [copy, kubeconfig] = [nodePath.join(folder, 'lab'), nodePath.join(folder, 'kubeconfig')];
  try {
    cpSync(lab, copy, { recursive: true });
    writeFileSync(kubeconfig, KUBECONFIG);
    const file = nodePath.join(copy, 'lab.json');
    const text = readFileSync(file, 'utf8');
    const commands = commandsFor(copy, kubeconfig, text);
    const tally = { refused: 0, accepted: 0, bad: [] as string[] };
    for (const { what, value } of mutants(text, seed, number)) {
      writeFileSync(file, JSON.stringify(value));
      const ran: [string, Ran][] = [];
      for (const args of commands) ran.push([args.slice(0, 2).join(' '), await capture(args)]);
      const problems = problemsOf(ran, file);
      tally.bad.push(...problems.map((problem) => `${what}: ${problem}`));
      if (isRefusal(ran[0]?.[1], file)) tally.refused += 1;
      else tally.accepted += 1;
    }
    return tally;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each as it is asked in a folder that holds one lab. */
function commandsFor(folder: string, kubeconfig: string, text: string): readonly (readonly string[])[] {
  const host = mapsAt(JSON.parse(text), 'hosts').flatMap((one) => listAt(one, 'names'))[0];
  return [
    ['check', folder],
    ['plan', `${folder}/`],
    ['trace', `http://${String(host)}/`, '--lab', folder],
    ['trace', '--all', '--lab', folder],
    ['trace', 'ingress', 'a/b:80', '--lab', folder],
    ['verify', folder, '--kubeconfig', kubeconfig],
  ];
}

function problemsOf(ran: readonly (readonly [string, Ran])[], file: string): readonly string[] {
  const [first] = ran;
  const refusal = first && isRefusal(first[1], file) ? first[1].err : undefined;
  return ran.flatMap(([command, { code, out, err }]) => {
    const words = `${command}: exit ${code}: ${err.slice(0, 300)}`;
    if (refusal !== undefined) return code === 2 && err === refusal && out === '' ? [] : [words];
    if (code === 2) return /^error: [^\n]+\n$/.test(err) && !isRefusal({ code, out, err }, file) ? [] : [words];
    return (code === 0 || code === 1) && /^(?:note: [^\n]+\n)*$/.test(err) && out !== '' ? [] : [words];
  });
}

/** Whether the description was not taken, and why was said: the file, the place, what is wrong there. */
function isRefusal(ran: Ran | undefined, file: string): boolean {
  if (ran === undefined || ran.code !== 2 || !ran.err.startsWith(`error: ${file}: `)) return false;
  return /^(?:\/|required field |is no description)[^\n]+\n$/.test(ran.err.slice(`error: ${file}: `.length));
}

async function main([seed, number, ...labs]: readonly string[]): Promise<void> {
  const tallies: Tally[] = [];
  for (const lab of labs) tallies.push(await tallyOf(lab, Number(seed), Number(number)));
  process.stdout.write(JSON.stringify(tallies));
}

void main(process.argv.slice(2));
