import { dump } from 'js-yaml';
import { checkLab } from '../../checks/check-lab';
import type { RuleFinding } from '../../checks/run';
import { configAt } from '../../config/load-config';
import { problemOfRuleName, ruleNames } from '../../config/rule-names';
import { settingsOf } from '../../config/settings-of';
import { count } from '../../manifest/count';
import { isManifest, kindKey, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { packageVersion } from '../../manifest/package-root';
import type { JsonMap } from '../../manifest/tree';
import { isUnknownAt } from '../../manifest/unknown';
import { LAB_JSON } from '../../secrets/places';
import { filesOf, type Group, readDefinitions, readGroups } from '../check/groups';
import { CliError } from '../cli-error';
import { descriptionOf } from '../description-file';
import { asMarkdown, code, fenced, md } from '../markdown';
import { conceal } from './conceal';
import { fewest, type Holds, smallest, Tries } from './shrink';

/** Options of the command line. */
export interface ReportOptions {
  readonly lab?: string;
  readonly config?: string;
  readonly object?: string;
}

/** What gives an answer: manifests, and the lab that they are for. */
interface Input {
  readonly manifests: readonly Manifest[];
  readonly lab?: JsonMap;
}

type FindingsOf = (input: Input) => readonly RuleFinding[];

/**
 * `homelab report`: prints the smallest input that still gives a finding, for an issue.
 * @returns the exit code, 0
 * @throws CliError if there is no such finding, or a path or the lab can't be read @throws ConfigurationError for a mistake in the config
 */
export function run(rule: string, paths: readonly string[], options: ReportOptions): number {
  const config = configAt(options.config);
  const problem = problemOfRuleName(rule, ruleNames(config?.rules ?? [], config?.products ?? []), false);
  if (problem) throw new CliError(`${problem.message}: ${problem.hint}`);
  const definitions = config ? readDefinitions(config) : [];
  // Waivers and severities are no part of the answer.
  const settings = { rules: settingsOf(config).rules };
  const findingsOf: FindingsOf = ({ manifests, lab }) =>
    checkLab(manifests, lab && descriptionOf(lab), {
      products: config?.products,
      settings,
      definitions,
      isUnknown: (manifest, path) => isUnknownAt(manifest, path),
    }).findings.filter((finding) => finding.rule === rule && isMeant(finding, options.object));
  for (const input of readGroups(paths, options.lab, config).map(inputOf)) {
    const [finding] = findingsOf(input);
    if (finding === undefined) continue;
    process.stdout.write(`${render(finding, shrink(input, holdsLike(finding, findingsOf)))}\n`);
    return 0;
  }
  const about = options.object === undefined ? '' : ` about '${options.object}'`;
  throw new CliError(`${paths.join(', ')}: no finding of ${rule}${about}`);
}

function inputOf(group: Group): Input {
  const manifests = filesOf(group).flatMap(({ documents }) => documents.map(({ value }) => value).filter(isManifest));
  return { manifests, ...(group.lab ? { lab: { ...group.lab.description } } : {}) };
}

function isMeant({ object }: RuleFinding, name: string | undefined): boolean {
  return name === undefined || name === object.name || name === printIdentity(object);
}

/** Whether an input gives the same finding: of the same object, at the same place but for positions in lists. */
function holdsLike(finding: RuleFinding, findingsOf: FindingsOf): Holds<Input> {
  const keyOf = ({ object, path }: RuleFinding) =>
    JSON.stringify([kindKey(object), object.namespace, object.name, path.replace(/\/\d+(?=\/|$)/g, '/*')]);
  const key = keyOf(finding);
  return (input) => {
    try {
      return findingsOf(input).some((one) => keyOf(one) === key);
    } catch {
      // Without that a lab is invalid, or a rule fails: not the same answer.
      return false;
    }
  };
}

/** What is left of an input, and what was replaced in it. */
interface Shrunk {
  readonly input: Input;
  /** Values that were left in places where secrets may be. */
  readonly kept: number;
  /** Whether it still gives the finding. */
  readonly holds: boolean;
}

/** What every manifest needs to be one. */
const IDENTITY: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'metadata/name', 'metadata/namespace']);

function shrink(whole: Input, holdsFor: Holds<Input>): Shrunk {
  const holds = new Tries().limit(holdsFor);
  let input = whole;
  if (input.lab && holds({ manifests: input.manifests })) input = { manifests: input.manifests };
  const rest = input.lab ? { lab: input.lab } : {};
  input = { ...rest, manifests: fewest(input.manifests, (manifests) => holds({ ...rest, manifests })) };
  let kept = 0;
  for (const i of input.manifests.keys()) {
    const withThis = (manifest: JsonMap): Input | undefined =>
      isManifest(manifest) ? { ...input, manifests: input.manifests.map((one, other) => (other === i ? manifest : one)) } : undefined;
    const holdsWith: Holds<JsonMap> = (manifest) => {
      const tried = withThis(manifest);
      return tried !== undefined && holds(tried);
    };
    const manifest = input.manifests[i];
    if (manifest === undefined) continue;
    const small = smallest({ ...manifest }, holdsWith, (path) => IDENTITY.has(path.join('/')));
    const concealed = conceal(manifest.kind, small, holdsWith);
    kept += concealed.kept;
    input = withThis(concealed.object) ?? input;
  }
  if (input.lab) {
    const { manifests } = input;
    const small = smallest(input.lab, (lab) => holds({ manifests, lab }));
    const concealed = conceal(LAB_JSON, small, (lab) => holds({ manifests, lab }));
    kept += concealed.kept;
    input = { manifests, lab: concealed.object };
  }
  return { input, kept, holds: holdsFor(input) };
}

function render({ rule, severity, object, path, message, hint }: RuleFinding, { input: { manifests, lab }, kept, holds }: Shrunk): string {
  const yaml = manifests.map((manifest) => dump(manifest, { lineWidth: -1, noRefs: true }).trimEnd()).join('\n---\n');
  const notes = [
    'Values that may be secrets are replaced. Names, hosts and addresses are not: read it before you post it.',
    ...(kept > 0
      ? [`${count(kept, 'value')} of places where secrets may be could not be replaced, since the finding depends on them.`]
      : []),
    ...(holds ? [] : ['With the replaced values the finding is not reported any more: it depends on one of them. Describe it in words.']),
  ];
  return asMarkdown([
    md`### ${code(rule)}: wrong answer`,
    md``,
    md`**Expected:** (what you expected instead, and why)`,
    md``,
    md`**Got:** ${severity}, ${printIdentity(object)} ${code(path || '/')}: ${message}${hint && `; ${hint}`}`,
    md``,
    ...fenced('yaml', yaml),
    ...(lab ? [md``, md`With ${code('--lab lab.json')}:`, md``, ...fenced('json', JSON.stringify(lab, null, 2))] : []),
    md``,
    md`homelab ${packageVersion()}, Node ${process.version}, ${process.platform}`,
    md``,
    ...notes.map((note) => md`${note}`),
  ]);
}
