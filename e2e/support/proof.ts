import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where tests leave their lines for the summary; each test file is a world of its own in jest. */
const FOLDER = process.env.E2E_PROOF ?? '';

/** Collects what the tests have seen, for `docs/proof.md`. Lines must be the same in every run: no times, no uids, no random names. */
export const proof = {
  /** Adds a line of Markdown to a section, for example a row of its table. Order does not matter: lines are sorted. */
  add(section: string, line: string): void {
    if (FOLDER === '') return;
    mkdirSync(FOLDER, { recursive: true });
    appendFileSync(join(FOLDER, `${process.pid}.jsonl`), `${JSON.stringify([section, line])}\n`);
  },
};

/** What was collected: lines by section, each once. */
export function collected(folder: string): Map<string, string[]> {
  const sections = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    for (const text of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
      const [section, line] = JSON.parse(text) as [string, string];
      sections.set(section, (sections.get(section) ?? new Set()).add(line));
    }
  }
  return new Map([...sections].map(([section, lines]) => [section, [...lines].sort()]));
}
