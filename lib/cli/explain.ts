import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { DESCRIBED } from '../checks/catalogue';
import { closestMatch } from '../manifest/closest-match';
import { PACKAGE } from '../manifest/package-root';
import { CliError } from './cli-error';

/** The page of a rule, as it stands in docs/rules. @throws CliError if there is no such rule */
export function pageOf(id: string): string {
  const ids = DESCRIBED.map((rule) => rule.id);
  if (ids.includes(id)) return readFileSync(nodePath.join(PACKAGE, 'docs', 'rules', `${id}.md`), 'utf8');
  // People leave the topic out, or take another one.
  const byName = new Map(ids.map((one) => [lastOf(one), one]));
  const meant = byName.get(closestMatch(lastOf(id), byName.keys()) ?? lastOf(id));
  throw new CliError(`no rule '${id}'${meant === undefined ? '' : `: did you mean '${meant}'?`}; homelab rules lists them`);
}

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
