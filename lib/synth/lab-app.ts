import { App } from 'cdk8s';
import { checkToWrite, isLabDescription } from '../checks/check-lab';
import { asLine } from '../manifest/visible';
import { serveCdk8sCli, warnOfEmptying } from './cdk8s-cli';
import { describeCrash, installCrashReport, removeCrashReport } from './crash';
import { count, countBySeverity, printFindings } from './report';
import { type Check, hasError, synthesize } from './synthesize';
import { type Written, writeTree } from './write';

// On import, not first in the constructor: a lab's file may hold facts that are wrong as soon as it is loaded.
installCrashReport();

/** Every check that synthesis runs: all rules. */
const CHECKS: readonly Check[] = [(manifests, lab) => checkToWrite(manifests, isLabDescription(lab) ? lab : undefined)];

/** Options of a `LabApp`. */
export interface LabAppProps {
  /** Folder of the synthesized labs, relative to the current one; CDK8S_OUTDIR does not change it. @default 'dist' */
  readonly outdir?: string;
}

/**
 * The app: its labs are made in it, `synth()` writes them. From its making on, an error that nobody catches is reported by message and
 * line instead of a stack trace.
 */
export class LabApp extends App {
  public constructor({ outdir = 'dist' }: LabAppProps = {}) {
    super({ outdir });
    installCrashReport(outdir);
  }

  /**
   * Checks the labs and makes the output folder hold exactly them: all or nothing. Prints one line about it, or what is wrong; then the
   * exit code is 1 and nothing has changed. Throws nothing.
   */
  public override synth(): void {
    const started = performance.now();
    try {
      this.run(started);
    } catch (error) {
      printError(describeCrash(error, this.outdir));
      process.exitCode = 1;
    } finally {
      removeCrashReport();
    }
  }

  private run(started: number): void {
    const configured = process.env.CDK8S_OUTDIR;
    const warning = warnOfEmptying(configured, this.outdir);
    if (warning) printError([warning]);
    const { findings, files, labs, manifests } = synthesize(this, CHECKS);
    printError(printFindings(findings));
    if (hasError(findings)) {
      printError([`${countBySeverity(findings)}: ${this.outdir}/ is unchanged`]);
      process.exitCode = 1;
      return;
    }
    serveCdk8sCli(configured, this.outdir, files);
    const written = writeTree(this.outdir, files);
    for (const path of written.restored)
      printError([`note: an interrupted run had left ${this.outdir}/${path} moved away; it was put back first`]);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    process.stdout.write(`${count(labs, 'lab')}, ${count(manifests, 'manifest')}: ${describeWritten(written)}, ${seconds} s\n`);
  }
}

/** `3 files written, 1 removed`, `nothing changed`. */
export function describeWritten({ written, removed }: Pick<Written, 'written' | 'removed'>): string {
  if (written + removed === 0) return 'nothing changed';
  if (removed === 0) return `${count(written, 'file')} written`;
  return written === 0 ? `${count(removed, 'file')} removed` : `${count(written, 'file')} written, ${removed} removed`;
}

function printError(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${asLine(line)}\n`);
}
