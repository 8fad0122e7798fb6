import { configAt } from '../../config/load-config';
import { ConfigurationError } from '../../manifest/configuration-error';
import { asJson } from '../../manifest/visible';
import { type Question, readQuestion, type Sending } from '../../reach/question';
import type { Trace } from '../../reach/trace';
import { reportSkipped } from '../check/passed-over';
import { CliError } from '../cli-error';
import type { LabOptions } from '../commands/options';
import { labFor, type TracedLab } from './labs';

import { renderMarkdown } from './render-markdown';
import { matrixMarkdown, matrixText } from './render-matrix';
import { renderText } from './render-text';
import { type TraceResult, traceGaps, traceResult } from './result';

/** Options of the command line. */
export interface TraceOptions extends Sending, LabOptions {
  readonly lab?: string;
  readonly manifests?: readonly string[];
  readonly all?: boolean;
  readonly requireCoverage?: boolean;
  readonly format: 'text' | 'json' | 'markdown';
}

const RENDER: Readonly<Record<TraceOptions['format'], (trace: TraceResult) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  json: asJson,
};

/**
 * `homelab trace`: prints the way of a request or of a connection.
 * @returns the exit code: 0 the destination is reached, 1 it is not, or not for every request, 2 not known
 * @throws CliError if there is no such lab, host or pod
 */
export function run(args: readonly string[], options: TraceOptions): number {
  if (options.all) return printMatrix(args, options);
  const question = readQuestion(args, options);
  const lab = labFor(question, { ...options, config: configAt(options.config) });
  const trace = traceResult(lab, args.join(' → '), answer(lab, question));
  process.stdout.write(`${RENDER[options.format](trace)}\n`);
  reportSkipped(lab.files, options.explainSkipped);
  if (trace.outcome === 'unknown') return 2;
  if (options.requireCoverage && trace.coverage.length > 0) return 1;
  return trace.outcome === 'reached' ? 0 : 1;
}

function answer({ reach }: TracedLab, question: Question): Trace {
  try {
    if (question.kind === 'request') return reach.request(question.request);
    return question.kind === 'scrape' ? reach.scrape(question.target) : reach.connect(question.connect);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new CliError(error.message);
    throw error;
  }
}

function printMatrix(args: readonly string[], options: TraceOptions): number {
  if (args.length > 0) throw new CliError(`--all: got '${args.join(' ')}' as well, expected nothing else`);
  const { files, reach, cluster } = labFor(undefined, { ...options, config: configAt(options.config) });
  const matrix = reach.matrix();
  const coverage = [...traceGaps(cluster), ...(files.gaps ?? [])];
  const render = {
    text: matrixText,
    markdown: matrixMarkdown,
    json: (name: string) => asJson({ format: 1, lab: name, ...matrix, coverage }),
  };
  process.stdout.write(`${render[options.format](files.name, matrix, coverage)}\n`);
  reportSkipped(files, options.explainSkipped);
  return options.requireCoverage && coverage.length > 0 ? 1 : 0;
}
