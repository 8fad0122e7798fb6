import type { Answered } from './answer';
import { built } from './built';
import { runNode } from './child';

const PODS = 10_000;
const NODES = 500;
const WORKLOADS = 2_000;
const POLICIES = 500;

/** Whether pods fit their nodes, and allowed connections, in large labs. Rows of a table. */
export function questions(): readonly (readonly string[])[] {
  return [
    ask('steady state, rollouts, every node drained', `${print(PODS)} pods on ${print(NODES)} nodes`, 'schedule', PODS, NODES),
    ask('allowed connections', `${print(WORKLOADS)} workloads under ${print(POLICIES)} policies`, 'reach', WORKLOADS, POLICIES),
  ];
}

function ask(what: string, size: string, question: string, many: number, of: number): readonly string[] {
  const { stderr } = runNode(['--expose-gc', built('answer'), question, String(many), String(of)]);
  const { seconds, peakMiB }: Answered = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
  return [what, size, `${seconds.toFixed(2)} s`, `${peakMiB.toFixed(0)} MiB`];
}

function print(count: number): string {
  return count.toLocaleString('en');
}
