import { isLabDescription } from '../checks/check-lab';
import { closestMatch } from '../manifest/closest-match';
import { ConfigurationError } from '../manifest/configuration-error';
import type { Finding } from '../manifest/finding';
import { LabApp, type LabAppProps } from '../synth/lab-app';
import { type LabSynthesis, SynthesizedLab } from './synthesized-lab';

/** Labs as they would be written. */
export class SynthesizedLabs {
  /** What the synthesis and `homelab check` report, infos too, without what is waived; of the app as a whole and of every lab. */
  public readonly findings: readonly Finding[];
  /** In the order in which they were made. */
  public readonly labs: readonly SynthesizedLab[];

  /** @internal */
  public constructor({ findings, labs }: Pick<SynthesizedLabs, 'findings' | 'labs'>) {
    this.findings = findings;
    this.labs = labs;
  }

  /** The lab of this name. @param name may be left out where there is one lab @throws ConfigurationError if there is no such lab, or several */
  public lab(name?: string): SynthesizedLab {
    const names = this.labs.map((lab) => lab.name);
    const [only] = this.labs;
    if (name === undefined && only && names.length === 1) return only;
    if (name === undefined)
      throw new ConfigurationError(`got no name of a lab, expected one of ${names.join(', ') || 'none: there is no lab'}`);
    const found = this.labs.find((lab) => lab.name === name);
    if (found) return found;
    const near = closestMatch(name, names);
    throw new ConfigurationError(
      `got lab '${name}', ${near ? `did you mean '${near}'?` : `expected one of ${names.join(', ') || 'none'}`}`,
    );
  }
}

/** In a test nothing is written, whatever the code that makes the labs does. */
class InMemoryApp extends LabApp {
  /** @throws ConfigurationError always */
  public override synth(): void {
    throw new ConfigurationError(
      'synth() in a test would write the labs; expected it in main.ts, and the labs in a function of a file of its own',
    );
  }
}

/**
 * Makes labs and synthesizes them in memory, with all checks and the config file, as `synth()` does: nothing is written or printed.
 * @param define makes the labs in the app that it is given, as `main.ts` does
 * @param props of the `LabApp`, @default those of `new LabApp()`
 * @throws ConfigurationError what constructs throw, and for a mistake in the config file; what checks find is in `findings` instead
 */
export function synthesizeInMemory(define: (app: LabApp) => unknown, props?: LabAppProps): SynthesizedLabs {
  const app = new InMemoryApp(props);
  define(app);
  const { collected, findings, files, products } = app.inMemory();
  const labs = collected.map(({ lab, objects }): LabSynthesis => {
    const name = lab.labName;
    const description = lab.describe();
    if (!isLabDescription(description)) throw new ConfigurationError(`got lab '${name}', which is no Lab of this library`);
    const folder = `${name}/`;
    return {
      name,
      description,
      products,
      objects,
      findings: findings.filter(({ at }) => at === name || at.startsWith(folder)),
      files: files.flatMap(({ path, content }) => (path.startsWith(folder) ? [{ path: path.slice(folder.length), content }] : [])),
    };
  });
  return new SynthesizedLabs({ findings: findings.map(({ finding }) => finding), labs: labs.map((lab) => new SynthesizedLab(lab)) });
}
