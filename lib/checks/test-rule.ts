import type { ReferenceRule } from '../cluster/references/reference';
import type { LabDescription } from '../lab/description';
import type { Finding } from '../manifest/finding';
import { isManifest } from '../manifest/identity';
import { readText } from '../source/read-text';
import { type CheckOptions, checkLab } from './check-lab';
import { parsePage } from './page';
import { problemsOfExample, problemsOfText } from './page-problems';
import { rulesWith } from './product-rules';
import { isRule, type Rule } from './rule';

/** What a rule is tested with, besides the built-in rules and products. */
export type TestOptions = Pick<CheckOptions, 'products' | 'settings' | 'definitions'>;

/**
 * Runs the page of a rule as those of the built-in rules are run: its severity and summary are the rule's, each Refused example gives
 * exactly the findings that are quoted below it and no other rule's error, each Accepted one gives none.
 * @param rule a rule, or the head of one that a row of a product's references makes: id, severity and summary
 * @param page the page as Markdown, in the form of docs/rules
 * @param options products of your own that the page's lab has or the rule asks; other rules of your own. @default none
 * @returns what differs, empty if nothing does: `expect(testPage(rule, page)).toEqual([])`
 */
export function testPage(rule: Rule | ReferenceRule, page: string, options: TestOptions = {}): readonly string[] {
  const read = parsePage(page);
  const examples = [...read.refused, ...read.accepted];
  const checked = withRule(rule, options);
  return [...problemsOfText(rule, read), ...examples.flatMap((example) => problemsOfExample(rule.id, example, read.lab, checked))];
}

/**
 * What a rule finds in manifests.
 * @param rule a rule, or the head of one that a row of a product's references makes
 * @param yaml one document or several
 * @param lab the lab that they are for, completed by `completeLab` if it is written by hand. @default without a lab
 * @param options products of your own that the lab has or the rule asks; other rules of your own. @default none
 * @throws Error for YAML that can't be read
 * @throws ConfigurationError for a lab that names a product which is neither built in nor among the options
 */
export function findingsOf(rule: Rule | ReferenceRule, yaml: string, lab?: LabDescription, options: TestOptions = {}): readonly Finding[] {
  const { documents, problems } = readText('manifests.yaml', yaml);
  const [problem] = problems;
  if (problem) throw new Error(`line ${problem.line}, column ${problem.column}: ${problem.message}`);
  const manifests = documents.map(({ value }) => value).filter(isManifest);
  const { findings } = checkLab(manifests, lab, withRule(rule, options));
  return findings.filter((finding) => finding.rule === rule.id).map(({ manifest: _, ...finding }) => finding);
}

function withRule(rule: Rule | ReferenceRule, options: TestOptions): CheckOptions {
  const { settings = {} } = options;
  const isNew = isRule(rule) && !rulesWith(options.products).some(({ id }) => id === rule.id);
  return isNew ? { ...options, settings: { ...settings, rules: [...(settings.rules ?? []), rule] } } : options;
}
