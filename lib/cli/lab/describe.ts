import type { Product } from '../../cluster/cluster';
import type { WrittenLab } from '../../lab/complete';
import { ConfigurationError } from '../../manifest/configuration-error';
import { LAB_SCHEMA } from '../../manifest/lab-schema';
import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsLabel } from '../../manifest/names';
import { clusterOf } from '../../products/cluster-of';
import { CliError } from '../cli-error';
import { descriptionOf } from '../description-file';
import { distributionOf } from './distribution';
import { externalsOf } from './externals';
import type { Facts, Given } from './facts';
import { ingressOf } from './ingress';
import { loadBalancerOf } from './load-balancer';
import { monitoringOf } from './monitoring';
import { networkOf } from './network';
import { kubernetesOf, nodesOf } from './nodes';
import { storageOf } from './storage';

/** What a cluster shows of itself. */
export interface Shown {
  /** Its objects, none of them a Secret. */
  readonly manifests: readonly Manifest[];
  /** What the API server says that it is. */
  readonly version?: string;
  /** What it can be called. */
  readonly name?: string;
}

/** What is written, and what is not known for certain. */
export interface Described {
  readonly lab: WrittenLab & { readonly $schema: string };
  /** A line each: on what, and what to add. */
  readonly notes: readonly string[];
}

/** Describes a lab by what a cluster shows and a user says. @throws CliError if that is too little, or no valid lab */
export function describe({ manifests, version, name: shown }: Shown, given: Given, products: readonly Product[] = []): Described {
  const notes: string[] = [];
  const cluster = clusterOf(manifests, undefined, { products });
  const nodes = cluster.ofKind('Node');
  const facts: Facts = { given, cluster, nodes, version, note: (message) => notes.push(message) };
  const kubernetes = kubernetesOf(facts);
  const distribution = distributionOf(facts, kubernetes);
  const written = nodesOf(facts, kubernetes, distribution.name);
  const network = networkOf(facts, distribution.name, written);
  const ingress = ingressOf(facts, distribution.name, written);
  const loadBalancer = loadBalancerOf(facts, distribution.name, ingress);
  const storageClasses = storageOf(facts, distribution.name);
  const monitoring = monitoringOf(facts);
  const base: WrittenLab = {
    name: nameOf(facts, shown),
    distribution,
    kubernetes,
    network,
    nodes: written,
    ingress,
    loadBalancer,
    storageClasses,
    ...(monitoring ? { monitoring } : {}),
  };
  const lab = { $schema: LAB_SCHEMA, ...base, externals: externalsOf(facts, base) };
  if (storageClasses.length === 0) facts.note('storageClasses: none was found: add those that there are');
  facts.note('registries: a cluster does not show which need a login or an address: add them to "registries" if there are');
  check(lab);
  return { lab, notes };
}

function nameOf({ given, note }: Facts, shown = 'lab'): string {
  if (given.name !== undefined) {
    const problem = problemOfDnsLabel(given.name);
    if (problem !== undefined) throw new CliError(`--name: ${problem}`);
    return given.name;
  }
  const name =
    shown
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'lab';
  note(`name: '${name}' is a guess: --name says another`);
  return name;
}

/** What is printed is what every other command takes. @throws CliError */
function check(lab: WrittenLab): void {
  try {
    clusterOf([], descriptionOf(lab));
  } catch (error) {
    if (!(error instanceof CliError || error instanceof ConfigurationError)) throw error;
    throw new CliError(`what was found is no valid lab: ${error.message}; options correct it: homelab lab --help`);
  }
}
