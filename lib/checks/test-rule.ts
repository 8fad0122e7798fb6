import type { LabDescription } from '../lab/description';
import type { Finding } from '../manifest/finding';
import { isManifest } from '../manifest/identity';
import { readText } from '../source/read-text';
import { checkLab } from './check-lab';
import { parsePage } from './page';
import { problemsOfExample, problemsOfText } from './page-problems';
import type { Rule } from './rule';

/**
 * Runs the page of a rule as those of the built-in rules are run: its severity and summary are the rule's, each Refused example gives
 * exactly the findings that are quoted below it and no other rule's error, each Accepted one gives none.
 * @param page the page as Markdown, in the form of docs/rules
 * @returns what differs, empty if nothing does: `expect(testPage(rule, page)).toEqual([])`
 */
export function testPage(rule: Rule, page: string): readonly string[] {
  const read = parsePage(page);
  const examples = [...read.refused, ...read.accepted];
  return [...problemsOfText(rule, read), ...examples.flatMap((example) => problemsOfExample(rule.id, example, read.lab, [rule]))];
}

/**
 * What a rule finds in manifests.
 * @param yaml one document or several
 * @param lab the lab that they are for, completed by `completeLab` if it is written by hand. @default without a lab
 * @throws Error for YAML that can't be read
 */
export function findingsOf(rule: Rule, yaml: string, lab?: LabDescription): readonly Finding[] {
  const { documents, problems } = readText('manifests.yaml', yaml);
  const [problem] = problems;
  if (problem) throw new Error(`line ${problem.line}, column ${problem.column}: ${problem.message}`);
  const manifests = documents.map(({ value }) => value).filter(isManifest);
  const { findings } = checkLab(manifests, lab, { settings: { rules: [rule] } });
  return findings
    .filter((finding) => finding.rule === rule.id)
    .map(({ rule: id, severity, object, path, message, hint }) => ({ rule: id, severity, object, path, message, hint }));
}
