import nodePath from 'node:path';
import { types } from 'node:util';
import { ConfigurationError } from '../manifest/configuration-error';
import { isOfUser, placeOf } from '../manifest/user-frames';
import { asLine, asLines } from '../manifest/visible';
import { messageOf } from './disk';

/** What became of an output folder so far. */
export type Fate = 'unchanged' | 'current' | 'written' | 'partly' | 'unknown';

/** An output folder and what became of it. */
export interface Outcome {
  readonly outdir: string;
  fate: Fate;
}

const SAYS: Readonly<Record<Fate, (outdir: string) => string>> = {
  unchanged: (outdir) => `${outdir}/ is unchanged`,
  current: (outdir) => `${outdir}/ is up to date`,
  written: (outdir) => `${outdir}/ is written`,
  partly: (outdir) => `${outdir}/ is written in part: synthesize again`,
  unknown: (outdir) => `${outdir}/ may have changed: see what git says of it`,
};

/** By folder: apps that write the same one share what became of it. */
const outcomes = new Map<string, Outcome>();

let reporting = false;

/**
 * From now on, if an uncaught error ends the process, what became of the output folders is said as well. One that the library
 * or cdk8s reports is a message and the line of the user's code that caused it, instead of a stack trace; any other keeps Node's own text.
 * A program that looks after such errors itself is left alone.
 */
export function reportCrashes(): void {
  if (!reporting) process.on('uncaughtExceptionMonitor', onCrash);
  reporting = true;
}

/** What became of a folder that an app writes; to be kept up to date by who writes it. */
export function outcomeOf(outdir: string): Outcome {
  const folder = nodePath.resolve(outdir);
  const outcome = outcomes.get(folder) ?? { outdir, fate: 'unchanged' };
  outcomes.set(folder, outcome);
  return outcome;
}

/** A monitor sees errors that are about to end the process, and keeps none of them from it. */
function onCrash(error: unknown): void {
  if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()) return;
  if (!isReported(error)) {
    print(describeOutcomes());
    return;
  }
  // Asked right after the monitors: so this error, and no other, is kept from Node, which would print its stack.
  process.once('uncaughtException', () => {
    process.exitCode = 1;
    process.stderr.write(`${asLines(describeCrash(error))}\n`, () => process.exit(1));
  });
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${asLine(line)}\n`);
}

/** What became of each output folder, a line each. */
function describeOutcomes(): readonly string[] {
  return [...outcomes.values()].map(describeOutcome);
}

function describeOutcome({ outdir, fate }: Outcome): string {
  return SAYS[fate](outdir);
}

/**
 * Whether an error is about what the user passed to the library or cdk8s, and its message says all: ours, and what cdk8s and constructs throw on
 * purpose. Everything else is an error of a program, whose stack is wanted.
 */
export function isReported(error: unknown): error is Error {
  if (error instanceof ConfigurationError) return true;
  if (!types.isNativeError(error) || error.name !== 'Error') return false;
  const thrower = (error.stack ?? '').split('\n').flatMap((line) => placeOf(line) ?? [])[0];
  return thrower !== undefined && FRAMEWORK.test(thrower.file);
}

const FRAMEWORK = /[\\/]node_modules[\\/](?:constructs|cdk8s|cdk8s-plus-\d+)[\\/]/;

/** What to say of an error that is reported by its message, line by line. With HOMELAB_DEBUG=1 its stack comes last but one. */
export function describeCrash(error: Error, outcome?: Outcome): readonly string[] {
  const stack = error.stack ?? '';
  const at = userLine(stack);
  const debug = process.env.HOMELAB_DEBUG === '1';
  const known = explained(messageOf(error));
  return [
    `error: ${known?.message ?? messageOf(error)}`,
    ...(at ? [`  at ${at}`] : []),
    ...(known ? [`  hint: ${known.hint}`] : []),
    ...(error instanceof ConfigurationError || debug || known ? [] : ['  hint: HOMELAB_DEBUG=1 prints the stack']),
    ...(debug ? stack.split('\n') : []),
    ...(outcome ? [describeOutcome(outcome)] : describeOutcomes()),
  ];
}

/** What cdk8s says of files and charts that it can't take in, in a line. */
function explained(message: string): { readonly message: string; readonly hint: string } | undefined {
  const helm = /^unable to execute '(.*)' to render Helm chart/.exec(message)?.[1];
  if (helm !== undefined)
    return {
      message: `there is no program '${helm}', by which Helm of cdk8s renders a chart`,
      hint: 'install it where labs are synthesized, CI included; or let the cluster render the chart: new HelmRelease(…)',
    };
  const [, source, problem] = /_loadurl\.mjs (.+?)(?:\n[\s\S]*?\nError: (.*)[\s\S]*)?$/.exec(message) ?? [];
  if (source === undefined) return undefined;
  const isFile = problem?.startsWith('unable to determine protocol') ?? true;
  return isFile
    ? { message: `Include of cdk8s found no file '${source}'`, hint: 'a path is relative to the folder in which the labs are synthesized' }
    : {
        message: `Include of cdk8s could not read ${source}: ${problem}`,
        hint: 'keep a copy in the repository: the same input then gives the same labs',
      };
}

/** `file:line` of the first stack frame in code of the user, relative to the current folder. */
export function userLine(stack: string): string | undefined {
  for (const frame of stack.split('\n')) {
    const place = placeOf(frame);
    if (place && isOfUser(place.file)) return `${nodePath.relative(process.cwd(), place.file)}:${place.line}`;
  }
  return undefined;
}
