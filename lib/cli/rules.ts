import { DESCRIBED } from '../checks/catalogue';

/** How rules can be listed. */
export type RulesFormat = 'text' | 'json' | 'markdown';

/** Every rule in a line. The Markdown is docs/rules/README.md. */
export function listRules(format: RulesFormat): string {
  const all = DESCRIBED.map(({ id, severity, summary, requires }) => ({ id, severity, summary, needsLab: requires === 'lab' }));
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
