import { App } from 'cdk8s';
import type { checkToWrite } from '../checks/check-lab';
import type { Rule } from '../checks/rule';
import type { CheckSettings, SeveritySetting } from '../checks/settings';
import type { Product } from '../cluster/cluster';
import { ConfigurationError } from '../manifest/configuration-error';
import { count, countBySeverity } from '../manifest/count';
import type { RuleId } from '../manifest/rule-id.generated';
import { asLine } from '../manifest/visible';
import { refuseOwnFolder, serveCdk8sCli } from './cdk8s-cli';
import { describeCrash, type Fate, isReported, type Outcome, outcomeOf, reportCrashes } from './crash';
import { checksRoom, configReader, configSettings, ingressHosts, synthesis } from './on-demand';
import { printFindings } from './report';
import { watchStandardStreams } from './standard-streams';
import type { Check, HostsOf, Synthesis } from './synthesize';
import { PartialWriteError, type Written, writeTree } from './write';

/** Options of a `LabApp`. */
export interface LabAppProps {
  /** Folder of the synthesized labs, relative to the current one; CDK8S_OUTDIR does not change it. @default 'dist' */
  readonly outdir?: string;
  /** Rules of your own, made by `defineRule` of `cdk8s-homelab/checks`; asked after those of the config file. @default none */
  readonly rules?: readonly Rule[];
  /**
   * Severity of a rule (`'reliability/readiness'`) or of a topic (`'reliability/*'`); `'off'` leaves it out. Beats the config file.
   * @default what the config file says
   */
  readonly severities?: Readonly<Partial<Record<RuleId | (string & {}), SeveritySetting>>>;
  /** Products of your own, made by `defineProduct` of `cdk8s-homelab/products`, besides those of the config file. @default none */
  readonly products?: readonly Product[];
  /** The config file. @default `homelab.config.{json,ts,js}` or `"homelab"` in package.json, in the current folder or above it */
  readonly config?: string;
}

/** What the config file and the props say. */
interface Settings {
  readonly settings: CheckSettings;
  readonly products: readonly Product[];
}

/**
 * The app: its labs are made in it, `synth()` writes them. From its making on, an uncaught error of ours is reported by message
 * and line instead of a stack trace, and any error by what became of the output folder.
 */
export class LabApp extends App {
  private readonly outcome: Outcome;
  private isWriting = false;
  private readonly props: LabAppProps;

  /** @throws ConfigurationError for an empty `outdir`, and if cdk8s synth, which runs the app, has been given the same output folder */
  public constructor(props: LabAppProps = {}) {
    const { outdir = 'dist' } = props;
    super({ outdir });
    this.props = props;
    reportCrashes();
    watchStandardStreams();
    // As an unset variable gives it. It would be the current folder, and what we have ever written below would be taken for ours to replace.
    if (outdir === '') throw new ConfigurationError("LabApp, outdir: got '', expected a folder such as 'dist'");
    refuseOwnFolder(process.env.CDK8S_OUTDIR, outdir);
    this.outcome = outcomeOf(outdir);
  }

  /**
   * Checks the labs and makes the output folder hold exactly them: all or nothing. Prints one line about it, or what is wrong; then the
   * exit code is 1 and nothing has changed. Throws only what code of the program itself has thrown.
   */
  public override synth(): void {
    const started = performance.now();
    try {
      this.run(started);
    } catch (error) {
      process.exitCode = 1;
      const fate = this.fateAfter(error);
      if (fate !== 'unchanged') this.outcome.fate = fate;
      if (!isReported(error)) throw error;
      printError(describeCrash(error, { outdir: this.outdir, fate }));
    }
  }

  /** What writing throws on purpose says what it has done; of a bug that can't be known. */
  private fateAfter(error: unknown): Fate {
    if (error instanceof PartialWriteError) return 'partly';
    return this.isWriting && !(error instanceof ConfigurationError) ? 'unknown' : 'unchanged';
  }

  /** What the config file says, and the props beyond it. @throws ConfigError for a mistake in the file, ConfigurationError for one in the props */
  private settings(): Settings {
    const { config, rules = [], severities = {}, products = [] } = this.props;
    const loaded = configReader().configAt(config);
    const { assertSeverities, settingsOf } = configSettings();
    const file = settingsOf(loaded);
    const all = { rules: [...file.rules, ...rules], products: [...(loaded?.products ?? []), ...products] };
    assertSeverities('severities of the LabApp', severities, all.rules, all.products);
    return {
      settings: { ...file, rules: all.rules, severities: { ...file.severities, ...severities } },
      products: all.products,
    };
  }

  /**
   * What `synth` would write and report, and what is only worth knowing: nothing is written or printed.
   * @internal `cdk8s-homelab/testing` is the door to it
   */
  public inMemory(): Synthesis & Pick<Settings, 'products'> {
    const settings = this.settings();
    return { ...this.synthesized(checksRoom().checkBeforeWriting, settings), products: settings.products };
  }

  private synthesized(checkLab: typeof checkToWrite, settings: Settings): Synthesis {
    const { isLabDescription } = checksRoom();
    const uses = new (checksRoom().WaiverUses)();
    const check: Check = (lab, description, appOf) =>
      checkLab(lab, isLabDescription(description) ? description : undefined, { ...settings, appOf, waiverUses: uses });
    const hostsOf: HostsOf = (lab, description) =>
      isLabDescription(description) ? ingressHosts().hostsAtIngress(lab, description, settings.products) : [];
    const done = synthesis().synthesize(this, [check], hostsOf);
    const problems = uses.problems(settings.settings).map((finding) => ({ at: finding.object.name, finding }));
    return problems.length === 0 ? done : { ...done, findings: [...done.findings, ...problems] };
  }

  private run(started: number): void {
    this.isWriting = false;
    const { hasError } = synthesis();
    const { findings, files, labs, manifests } = this.synthesized(checksRoom().checkToWrite, this.settings());
    printError(printFindings(findings));
    if (hasError(findings)) {
      printError([`${countBySeverity(findings.map(({ finding }) => finding))}: ${this.outdir}/ is unchanged`]);
      process.exitCode = 1;
      return;
    }
    serveCdk8sCli(process.env.CDK8S_OUTDIR, files);
    this.isWriting = true;
    const written = writeTree(this.outdir, files);
    this.isWriting = false;
    this.outcome.fate = written.written + written.removed === 0 ? 'current' : 'written';
    for (const path of written.restored)
      printError([`note: an interrupted run had left ${this.outdir}/${path} moved away; it was put back first`]);
    printError(written.warnings.map((warning) => `warning: ${warning}`));
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
