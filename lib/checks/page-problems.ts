import type { LabDescription } from '../lab/description';
import { identityOf, objectKey } from '../manifest/identity';
import { type CheckOptions, checkLab } from './check-lab';
import { type Example, type Page, quoteOf, quoteOfProblem } from './page';
import { PAGE_NAMESPACES } from './page-lab';
import type { Rule } from './rule';

/** The last section of every page. */
const LAST = 'When it is right to waive';

/** What is described on a page, whether rules or the reader of YAML report it. */
type Described = Pick<Rule, 'id' | 'severity' | 'summary'>;

/** What a page says that the rule does not, without its examples: severity, summary, sections. */
export function problemsOfText({ severity, summary }: Described, page: Page): readonly string[] {
  const head = `**${severity}**: ${summary}.`;
  return [
    ...(page.head === head ? [] : [`got '${page.head}' below the title, expected '${head}'`]),
    ...(page.sections.at(-1) === LAST ? [] : [`got '${page.sections.at(-1)}' as the last section, expected '${LAST}'`]),
    ...(page.refused.length > 0 ? [] : ["got no section 'Refused', expected an example that the rule reports"]),
    ...(page.accepted.length > 0 ? [] : ["got no section 'Accepted', expected an example that the rule does not report"]),
  ];
}

/**
 * What differs between what an example quotes and what is found: the rule's own findings, and any other rule's error.
 * @param options rules and products besides the built-in ones
 */
export function problemsOfExample(
  id: string,
  example: Example,
  lab: LabDescription | undefined,
  options: CheckOptions = {},
): readonly string[] {
  const found = quotesOf(example, lab, options);
  const own = found.filter(({ rule }) => rule === id).map(({ quote }) => quote);
  const others = found.filter(({ rule, severity }) => rule !== id && severity === 'error');
  const where = `'${example.title}'`;
  return [
    ...(example.manifests.length + example.problems.length > 0 ? [] : [`${where}: got no manifest, expected a block of yaml`]),
    ...(example.title.startsWith('Refused') && example.quotes.length === 0 ? [`${where}: got no quoted finding, expected one`] : []),
    ...example.quotes.filter((quote) => !own.includes(quote)).map((quote) => `${where}: not found: ${quote}`),
    ...own.filter((quote) => !example.quotes.includes(quote)).map((quote) => `${where}: found, but not quoted: ${quote}`),
    ...(own.length > example.quotes.length && own.every((quote) => example.quotes.includes(quote))
      ? [`${where}: found more often than quoted`]
      : []),
    ...others.map(({ rule, quote }) => `${where}: ${rule} reports an error as well: ${quote}`),
  ];
}

/** A finding, as pages quote it. */
interface Quoted {
  readonly rule: string;
  readonly severity: string;
  readonly quote: string;
}

/** With the pages' namespaces, but for those that the example has itself. */
function quotesOf({ manifests, problems }: Example, lab: LabDescription | undefined, options: CheckOptions): readonly Quoted[] {
  const own = new Set(manifests.map((manifest) => objectKey(identityOf(manifest))));
  const namespaces = PAGE_NAMESPACES.filter((manifest) => !own.has(objectKey(identityOf(manifest))));
  const { findings } = checkLab([...namespaces, ...manifests], lab, options);
  return [
    ...problems.map((problem) => ({ rule: `yaml/${problem.code}`, severity: 'error', quote: quoteOfProblem(problem) })),
    ...findings.map((finding) => ({ ...finding, quote: quoteOf(finding) })),
  ];
}
