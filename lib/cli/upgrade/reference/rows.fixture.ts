import { count } from '../../../manifest/count';
import { ADDRESSES } from './addresses.fixture';
import { GATEWAY } from './gateway.fixture';
import { KINDS } from './kinds.fixture';
import { PLATFORM } from './platform.fixture';
import { PODS } from './pods.fixture';
import type { Question, Row } from './row.fixture';
import { VOLUMES } from './volumes.fixture';

/** What 1.33 to 1.37 changed for those who write manifests, row by row. Servers are asked by e2e/upgrade/reference.test.ts, our rules by reference.test.ts; docs/upgrade.md has the same rows. */
export const ROWS: readonly Row[] = [...ADDRESSES, ...VOLUMES, ...PODS, ...KINDS, ...GATEWAY, ...PLATFORM];

/** All that servers are asked. */
export const QUESTIONS: readonly Question[] = ROWS.flatMap(({ questions = [] }) => questions);

/** A row of docs/upgrade.md. */
export function printRow({ change, how, by, questions, source, silent }: Row): string {
  const who = by.length > 0 ? by.map((one) => `\`${one}\``).join(', ') : `nothing: ${silent ?? ''}`;
  const asked = [...(questions ? [`servers, ${count(questions.length, 'object')}`] : []), ...(source ? [`[source](${source})`] : [])];
  return `| ${change} | ${how} | ${who} | ${asked.join('; ')} |`;
}
