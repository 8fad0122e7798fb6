import { printIdentity } from '../../manifest/identity';
import { asLines, visible } from '../../manifest/visible';
import type { Changed, Verification } from './result';
import { printDifference, printMissing, printNotLookedAt, printSides, printSummary } from './words';

/** The result for a terminal. */
export function renderText(result: Verification): string {
  const { lab, cluster, refused, changed, missing, extra, description, warnings, notLookedAt } = result;
  const sections = [
    section('Not as lab.json says', description.map(printDifference)),
    section(
      'Refused by the server',
      refused.flatMap(({ object, file, message }) => [`${printIdentity(object)}  (${file})`, `  ${message}`]),
    ),
    section('Applying would change', changed.flatMap(changedLines)),
    section('Missing in the cluster', printMissing(missing)),
    section(`Only in the cluster, not in ${lab}`, extra.map(printIdentity)),
    section(
      'The server warns',
      warnings.map(({ object, message }) => `${printIdentity(object)}: ${message}`),
    ),
    section('Not looked at', notLookedAt.map(printNotLookedAt)),
  ];
  const title = `${lab} and the cluster of context ${cluster.context} (${cluster.server}, Kubernetes ${cluster.kubernetes})`;
  return asLines([title, ...sections.flat(), '', printSummary(result)]);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function changedLines({ object, file, fields }: Changed): readonly string[] {
  const lines = fields.flatMap((field) => {
    const [live, wanted] = printSides(field);
    const line = visible(`  ${field.path}: the cluster has ${live}, the lab says ${wanted}`);
    return line.length <= 140 ? [line] : [`  ${field.path}`, `    the cluster has ${live}`, `    the lab says    ${wanted}`];
  });
  return [`${printIdentity(object)}  (${file})`, ...lines];
}
