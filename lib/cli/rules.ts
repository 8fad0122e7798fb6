import { DESCRIBED } from '../checks/catalogue';
import type { RuleHead } from '../config/rule-names';

/** How rules can be listed. */
export type RulesFormat = 'text' | 'json' | 'markdown';

/** Every rule in a line, those of the config last. The Markdown is docs/rules/README.md, which has the built-in ones. */
export function listRules(format: RulesFormat, own: readonly RuleHead[] = []): string {
  const all = [...DESCRIBED, ...(format === 'markdown' ? [] : own)].map(({ id, severity, summary, requires }) => ({
    id,
    severity,
    summary,
    needsLab: requires === 'lab',
  }));
  if (format === 'json') return JSON.stringify(all, null, 2);
  if (format === 'markdown')
    return [
      ...HEAD,
      ...all.map(({ id, severity, summary, needsLab }) => `| [${id}](${id}.md) | ${severity} | ${summary}${needsLab ? ' \\*' : ''} |`),
    ].join('\n');
  const width = Math.max(...all.map(({ id }) => id.length));
  return all
    .map(
      ({ id, severity, summary, needsLab }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}${needsLab ? ' (needs a lab)' : ''}`,
    )
    .join('\n');
}

const HEAD = [
  '# Rules',
  '',
  'Made by `homelab rules --format markdown`. Each page says what a rule finds and why, with examples that are its tests. Rules with a \\* need the',
  "lab's description: without one, what is missing may be elsewhere.",
  '',
  '| rule | severity | what holds where it is content |',
  '| --- | --- | --- |',
];
