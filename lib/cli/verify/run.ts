import { configAt } from '../../config/load-config';
import { asJson } from '../../manifest/visible';
import { reportSkipped } from '../check/passed-over';
import { CliError } from '../cli-error';
import type { LabOptions } from '../commands/options';
import { type LabFiles, labOf } from '../dist';
import { type Connected, connect, PATIENCE_MS, within } from './connect';
import { compareDescription } from './description';
import { discover } from './discovery';
import { findExtras } from './extra';
import type { ClusterChoice } from './kubeconfig/kubeconfig';
import { compareObjects } from './objects';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import type { Verification } from './result';
import { shown } from './shown';
import { grouped } from './unseen';

/** Options of the command line. */
export interface VerifyOptions extends ClusterChoice, LabOptions {
  readonly lab?: string;
  readonly format: 'text' | 'json' | 'markdown';
  /** Seconds that it may take. */
  readonly timeout: number;
}

const RENDER: Readonly<Record<VerifyOptions['format'], (result: Verification) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  json: asJson,
};

/**
 * `homelab verify`: prints how the cluster differs from the lab.
 * @param print to standard output, unless a test wants it
 * @returns the exit code: 0 equal, 1 different
 * @throws CliError if there is no lab or no cluster to compare
 */
export async function run(paths: readonly string[], options: VerifyOptions, print = writeOut): Promise<number> {
  const config = configAt(options.config);
  const files = { ...labOf({ paths, lab: options.lab, dist: options.dist, config }), products: config?.products };
  const result = await verifyInTime(files, options);
  print(`${RENDER[options.format](result)}\n`);
  reportSkipped(files, options.explainSkipped);
  return result.equal ? 0 : 1;
}

function writeOut(text: string): void {
  process.stdout.write(text);
}

async function verifyInTime(files: LabFiles, { timeout, ...target }: VerifyOptions): Promise<Verification> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), timeout * 1000);
  try {
    const connected = await connect(target, Math.min(PATIENCE_MS, timeout * 1000));
    return await within(giveUp.signal, verification(files, connected), () => {
      const { server } = connected.cluster;
      return new CliError(`the cluster at ${server} did not answer everything within ${timeout} seconds; --timeout allows more`);
    }).finally(connected.close);
  } finally {
    clearTimeout(timer);
  }
}

/** Compares a lab with a cluster, without changing either. */
async function verification(lab: LabFiles, { api, cluster }: Pick<Connected, 'api' | 'cluster'>): Promise<Verification> {
  const served = await discover(api);
  const objects = await compareObjects(api, served, lab);
  const description = await compareDescription(api, served, lab, cluster.kubernetes);
  const extras = await findExtras(api, served, lab);
  const ofFiles = (lab.gaps ?? []).map(({ subject, message }) => ({ resources: [subject], namespaces: [], why: message }));
  const notLookedAt = [...grouped([...objects.unseen, ...description.unseen, ...extras.unseen]), ...ofFiles];
  const { refused, changed, missing, warnings } = objects;
  const differences = [refused, changed, missing, extras.extra, description.differences];
  if (objects.seen === 0 && lab.manifests.length > 0 && differences.every((list) => list.length === 0)) {
    const hint = 'dry runs need the rights to get, create and patch, though they change nothing';
    throw new CliError(`no object could be compared with context '${cluster.context}': ${notLookedAt[0]?.why ?? 'no answer'}; ${hint}`);
  }
  const result: Verification = {
    format: 1,
    lab: lab.name,
    cluster,
    equal: differences.every((list) => list.length === 0),
    complete: notLookedAt.length === 0,
    objects: { total: lab.manifests.length, seen: objects.seen },
    refused,
    changed,
    missing,
    extra: extras.extra,
    description: description.differences,
    warnings,
    notLookedAt,
  };
  return shown(result, lab);
}
