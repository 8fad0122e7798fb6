import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { DESCRIBED } from '../checks/catalogue';
import { nearest } from '../manifest/nearest';
import { CannotRun } from './cannot-run';
import { PACKAGE } from './package-root';

/** The page of a rule, as it stands in docs/rules. @throws CannotRun if there is no such rule */
export function pageOf(id: string): string {
  const ids = DESCRIBED.map((rule) => rule.id);
  if (ids.includes(id)) return readFileSync(nodePath.join(PACKAGE, 'docs', 'rules', `${id}.md`), 'utf8');
  // People leave the topic out.
  const meant = ids.find((one) => one.endsWith(`/${id}`)) ?? nearest(id, ids);
  throw new CannotRun(`no rule '${id}'${meant === undefined ? '' : `: did you mean '${meant}'?`}; homelab rules lists them`);
}
