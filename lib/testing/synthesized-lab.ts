import type { LabCluster, Product } from '../cluster/cluster';
import type { LabDescription } from '../lab/description';
import { closestMatch } from '../manifest/closest-match';
import { ConfigurationError } from '../manifest/configuration-error';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { readRequest, type Sending } from '../reach/question';
import { Reach } from '../reach/reach';
import { joinBranches, type Trace, traceOf } from '../reach/trace';
import type { SchedulePlan } from '../schedule/plan';
import { scheduleLab } from '../schedule/schedule-lab';
import type { CollectedObject, PlacedFinding } from '../synth/collect';
import type { OutputFile } from '../synth/layout';
import { printFindings } from '../synth/report';
import { connectionsOf, type From, type To } from './ends';
import { notBlocked, notFitting, notReached } from './messages';

/** What a test asserts of a lab does not hold; the message says why. */
export class LabAssertionError extends Error {
  public override readonly name = 'LabAssertionError';
}

/** What a lab comes to. */
export interface LabSynthesis {
  readonly name: string;
  readonly description: LabDescription;
  readonly products: readonly Product[];
  readonly objects: readonly CollectedObject[];
  readonly findings: readonly PlacedFinding[];
  readonly files: readonly OutputFile[];
}

/** A lab as it would be written, and what may be asked of it. What is asserted throws a `LabAssertionError`, as any test understands it. */
export class SynthesizedLab {
  /** Its name: the folder below `dist/`. */
  public readonly name: string;
  /** The lab as `lab.json` has it. */
  public readonly description: LabDescription;
  /** What the synthesis and `homelab check` report of it, infos too, without what is waived. */
  public readonly findings: readonly Finding[];
  /** Every file by its path below `dist/<lab>/`: manifests, `lab.json`, what is below `nodes/`. Empty if any finding is an error: then nothing would be written. */
  public readonly files: Readonly<Record<string, string>>;
  #known?: { readonly cluster: LabCluster; readonly reach: Reach };
  #plan?: SchedulePlan;

  /** @internal */
  public constructor(private readonly synthesis: LabSynthesis) {
    this.name = synthesis.name;
    this.description = synthesis.description;
    this.findings = synthesis.findings.map(({ finding }) => finding);
    const files = [...synthesis.files].sort((a, b) => (a.path < b.path ? -1 : 1));
    this.files = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  }

  /** Names of its apps, in the order in which they were made; those that products make as well. */
  public get apps(): readonly string[] {
    return this.description.apps.map(({ name }) => name);
  }

  /**
   * Its objects as plain JSON, in the order in which they were made.
   * @param app by its name, @default all
   * @param kind for example `Deployment`, @default all
   * @throws ConfigurationError if the lab does not have that app
   */
  public manifests(app?: string, kind?: string): readonly Manifest[] {
    const { objects } = this.synthesis;
    const folders = new Set([...this.apps, ...objects.map(({ folder }) => folder)]);
    if (app !== undefined && !folders.has(app)) throw unknown(`app '${app}' of lab ${this.name}`, app, [...folders]);
    return objects.flatMap(({ folder, manifest }) =>
      (app === undefined || folder === app) && (kind === undefined || manifest.kind === kind) ? [manifest] : [],
    );
  }

  /** The object of an app by kind and name. @throws ConfigurationError if there is none, or one in each of several namespaces */
  public manifest(app: string, kind: string, name: string): Manifest {
    const all = this.manifests(app, kind);
    const [found, ...more] = all.filter(({ metadata }) => metadata.name === name);
    const what = `${kind} '${name}' of app ${app}`;
    if (more.length > 0)
      throw new ConfigurationError(`got ${what}, of which there are ${more.length + 1}; use manifests('${app}', '${kind}')`);
    if (found) return found;
    const names = all.map(({ metadata }) => metadata.name);
    throw names.length > 0 ? unknown(what, name, names) : unknown(what, kind, [...new Set(this.manifests(app).map((one) => one.kind))]);
  }

  /** Asserts that no finding is an error or a warning. @throws LabAssertionError with those that are */
  public passes(): void {
    const found = this.synthesis.findings.filter(({ finding: { severity } }) => severity !== 'info');
    if (found.length > 0) fail([`lab ${this.name} has findings`, ...printFindings(found)], this.passes);
  }

  /** Whether and where its pods fit its nodes: what `homelab plan` shows. */
  public plan(): SchedulePlan {
    this.#plan ??= scheduleLab(this.known.cluster);
    return this.#plan;
  }

  /**
   * Asserts that every pod of the lab gets a node, and that every rollout can proceed.
   * @returns the plan
   * @throws LabAssertionError with what does not fit, or may not, and why
   */
  public fits(): SchedulePlan {
    const plan = this.plan();
    const problems = notFitting(plan);
    if (problems.length > 0) fail([`lab ${this.name} does not fit its nodes`, ...problems], this.fits);
    return plan;
  }

  /**
   * The way of a request from the LAN, as `homelab trace` shows it.
   * @param url for example `http://notes.home.example/api`
   * @param sending its method and headers, @default GET
   * @throws ConfigurationError if it is no URL
   */
  public trace(url: Url, sending?: Sending): Trace;
  /**
   * The way of a connection.
   * @param port of the Service, or of the pods if there is no Service, by number or name; @default the only one
   * @throws ConfigurationError for what the lab does not have
   */
  public trace(from: From, to: To, port?: number | string): Trace;
  public trace(from: From, to: To | Sending = {}, port?: number | string): Trace {
    return this.answer(from, to, port);
  }

  /** Asserts that every request to a URL is answered by pods. @returns its way @throws LabAssertionError with where it ends, and why */
  public reaches(url: Url, sending?: Sending): Trace;
  /** Asserts that a connection works: names, Services and policies. @returns its way @throws LabAssertionError with where it ends, and why */
  public reaches(from: From, to: To, port?: number | string): Trace;
  public reaches(from: From, to: To | Sending = {}, port?: number | string): Trace {
    const trace = this.answer(from, to, port);
    const problems = notReached(trace);
    if (problems.length > 0) fail([`lab ${this.name}: ${printEnds(from, to)}`, ...problems], this.reaches);
    return trace;
  }

  /**
   * Asserts that a policy keeps every pod of one end from the other. What fails for another reason, a port on which nothing listens for
   * example, is not blocked.
   * @returns its way
   * @throws LabAssertionError if something gets through, or it is not known
   */
  public blocked(from: From, to: To, port?: number | string): Trace {
    const trace = this.trace(from, to, port);
    const problems = notBlocked(trace);
    if (problems.length > 0) fail([`lab ${this.name}: ${printEnds(from, to)}`, ...problems], this.blocked);
    return trace;
  }

  private answer(from: From, to: To | Sending, port: number | string | undefined): Trace {
    const { reach, cluster } = this.known;
    if (typeof to !== 'string' && !('name' in to) && !('peer' in to)) return reach.request(readRequest(String(from), to));
    return traceOf(joinBranches(connectionsOf(cluster, from, to, port).map((connection) => reach.connect(connection))));
  }

  private get known(): { readonly cluster: LabCluster; readonly reach: Reach } {
    if (this.#known) return this.#known;
    const cluster = clusterOf(this.manifests(), this.description, { products: this.synthesis.products });
    this.#known = { cluster, reach: Reach.of(cluster) };
    return this.#known;
  }
}

/** An address of HTTP or HTTPS. */
type Url = `http://${string}` | `https://${string}`;

function printEnds(from: From, to: To | Sending): string {
  const print = (end: From | Sending) =>
    typeof end === 'string' ? end : 'name' in end ? `${end.namespace}/${end.name}` : 'peer' in end ? JSON.stringify(end.peer) : '';
  return [print(from), print(to)].filter((text) => text !== '').join(' → ');
}

function unknown(what: string, name: string, known: readonly string[]): ConfigurationError {
  const near = closestMatch(name, known);
  return new ConfigurationError(
    `got ${what}, which there is not: ${near ? `did you mean '${near}'?` : `there is ${known.join(', ') || 'none'}`}`,
  );
}

/** @param by the method that asserts: the stack begins where it was called */
function fail(lines: readonly string[], by: (...args: never) => unknown): never {
  const error = new LabAssertionError(lines.join('\n'));
  Error.captureStackTrace(error, by);
  throw error;
}
