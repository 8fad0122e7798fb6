import type { Gap } from '../../cluster/coverage';
import { printIdentity } from '../../manifest/identity';
import { asLines } from '../../manifest/visible';
import type { Matrix, MatrixClass, MatrixTarget } from '../../reach/policy/matrix';
import { coverageLines, coverageMarkdown } from '../coverage';
import { asMarkdown, md, tableOf } from '../markdown';

/** The matrix for a terminal: each port that pods declare, and who may open connections to it. */
export function matrixText(lab: string, matrix: Matrix, coverage: readonly Gap[] = []): string {
  const lines = matrix.targets.flatMap((target) => [
    targetOf(matrix, target),
    ...sourcesOf(matrix, target).map((source) => `  ← ${source}`),
    '',
  ]);
  return asLines([
    `allowed connections in lab ${lab}, as far as NetworkPolicies say; policies see the ports of pods`,
    '',
    ...lines,
    summary(matrix),
    ...coverageLines(coverage),
  ]);
}

/** The matrix as Markdown. */
export function matrixMarkdown(lab: string, matrix: Matrix, coverage: readonly Gap[] = []): string {
  const rows = matrix.targets.map((target) => [targetOf(matrix, target), sourcesOf(matrix, target).join(', ')]);
  const table = tableOf(['port', 'may be reached from'], rows);
  return asMarkdown([md`### Allowed connections in lab ${lab}`, ...table, md``, md`${summary(matrix)}`, ...coverageMarkdown(coverage)]);
}

function targetOf({ classes }: Matrix, { to, name, port, protocol }: MatrixTarget): string {
  return `${printClass(classes[to])}, ${protocol} ${port}${name === undefined ? '' : ` ('${name}')`}`;
}

function sourcesOf({ classes }: Matrix, { allowed, partly }: MatrixTarget): readonly string[] {
  if (allowed.length === classes.length) return ['everybody'];
  if (allowed.length + partly.length === 0) return ['nobody'];
  return [
    ...allowed.map((i) => printClass(classes[i])),
    ...partly.map((i) => `${printClass(classes[i])} (a part of it: not from every address or node)`),
  ];
}

function printClass(one: MatrixClass | undefined): string {
  if (one === undefined) return 'unknown pods';
  if (one.workloads.length > 0) return one.workloads.map(printIdentity).join(', ');
  const names = {
    ingress: 'the ingress controller',
    prometheus: 'Prometheus',
    dns: 'DNS',
    'api-server': 'the API server',
    external: `pods of ${one.namespace} from elsewhere`,
  };
  return names[one.platform ?? 'external'];
}

function summary({ classes, targets }: Matrix): string {
  return `${classes.length} kinds of pods, ${targets.length} ports`;
}
