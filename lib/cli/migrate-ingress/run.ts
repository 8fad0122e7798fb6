import nodePath from 'node:path';
import type { LabCluster } from '../../cluster/cluster';
import { routerOf } from '../../cluster/routing/router';
import { configAt } from '../../config/load-config';
import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { asJson } from '../../manifest/visible';
import { clusterOf } from '../../products/cluster-of';
import { CliError } from '../cli-error';
import { readLab } from '../dist';
import { isBelow } from '../is-below';
import { traceGaps } from '../trace/result';
import { type Target, whyLeftOut, withoutCounterpart } from './annotations';
import { compare } from './compare';
import { notesOf } from './guards';
import type { Migration } from './migration';
import { renderText } from './render';
import { requestsAround } from './requests';
import { isMerged, type OldIngress, oldIngresses } from './rules-of-ingress';
import { gatewayOf, grantsOf, type Parent, toGateway } from './to-gateway';
import { toTraefik } from './to-traefik';
import { writeRoutes } from './write-routes';

/** Options of the command line. */
export interface MigrateOptions {
  readonly to: Target;
  readonly lab?: string;
  readonly dist: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly config?: string;
  readonly format: 'text' | 'json';
}

/**
 * `homelab migrate-ingress`: writes routes for another controller, and shows which requests they answer otherwise.
 * @returns the exit code: 0 all requests are answered alike, 1 some are not
 * @throws CliError for a lab that is not on ingress-nginx, and where a file can't be written or is there already
 */
export function run(options: MigrateOptions): number {
  const { description, file, manifests, name, gaps = [] } = readLab(options.lab, options.dist);
  const products = configAt(options.config)?.products;
  const before = clusterOf(
    manifests.map(({ manifest }) => manifest),
    description,
    { products },
  );
  const found = migrate(before, options.to);
  const folder = options.out ?? nodePath.join('migration', name);
  const written = writeRoutes(outside(folder, file), found.objects, options.force === true);
  const result: Migration = { format: 1, lab: name, to: options.to, written, ...found.result, coverage: [...traceGaps(before), ...gaps] };
  process.stdout.write(`${options.format === 'json' ? asJson(result) : renderText(result)}\n`);
  return result.comparison.differences.length === 0 ? 0 : 1;
}

/** What is in the folder of a lab is delivered with it, and the next run would take it for its routes of today. */
function outside(folder: string, lab: string | undefined): string {
  if (lab !== undefined && isBelow(nodePath.join(folder, 'routes'), nodePath.dirname(lab)))
    throw new CliError(`got '${folder}' for the new routes, which is in the folder of the lab; expected --out with one outside of it`);
  return folder;
}

/** The new routes of a lab, and how its requests fare. @throws CliError for a lab that is not on ingress-nginx */
export function migrate(
  before: LabCluster,
  to: Target,
): { readonly objects: readonly Manifest[]; readonly result: Omit<Migration, 'format' | 'lab' | 'to' | 'written' | 'coverage'> } {
  const ingresses = oldIngresses(before);
  const { controller } = before.lab.ingress;
  if (before.ingress?.part.classController !== 'k8s.io/ingress-nginx')
    throw new CliError(`got a lab on ${controller}, expected one on ingress-nginx: there is nothing to migrate`);
  if (ingresses.length === 0) throw new CliError('the lab has no Ingress of ingress-nginx: there is nothing to migrate');
  const left = new Map(ingresses.map((one) => [one, whyLeftOut(one, to)]));
  const moved = ingresses.filter((one) => left.get(one) === undefined);
  const objects = WRITERS[to](moved);
  const old = new Set(ingresses.map(({ object }) => object));
  const after = clusterOf([...before.all.filter((one) => !old.has(one)), ...objects, VALUES], labAfter(before.lab));
  const printed = (one: OldIngress) => `${one.namespace}/${one.name}`;
  const leftOut = ingresses.flatMap((one) => {
    const why = left.get(one);
    return why === undefined || isMerged(one, ingresses) ? [] : [{ ingress: printed(one), why }];
  });
  const unmoved = new Set(leftOut.map(({ ingress }) => ingress));
  return {
    objects,
    result: {
      ingresses: ingresses.map(printed),
      leftOut,
      annotations: moved.flatMap((one) => {
        const without = withoutCounterpart(one, to);
        return without.length > 0 ? [{ ingress: printed(one), without }] : [];
      }),
      notes: moved.flatMap((one) => notesOf(one).map((note) => ({ ingress: printed(one), note }))),
      comparison: compare(routerOf(before), routerOf(after), requestsAround(ingresses), unmoved),
    },
  };
}

/** As Traefik's chart has its ports; another controller wants others. */
const PARENT: Parent = { namespace: 'default', name: 'edge', className: 'traefik', http: 8000, https: 8443 };

function gatewayObjects(ingresses: readonly OldIngress[]): readonly Manifest[] {
  return [gatewayOf(ingresses, PARENT), ...grantsOf(ingresses, PARENT), ...ingresses.flatMap((one) => toGateway(one, PARENT))];
}

/** What writes the routes. */
const WRITERS: Readonly<Record<Target, (ingresses: readonly OldIngress[]) => readonly Manifest[]>> = {
  traefik: (ingresses) => ingresses.flatMap(toTraefik),
  'gateway-api': gatewayObjects,
};

/** What the new way is asked with: Traefik as its chart has it, with its Gateway provider. */
const VALUES: Manifest = {
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChartConfig',
  metadata: { name: 'traefik', namespace: 'kube-system' },
  spec: { valuesContent: 'providers: { kubernetesGateway: { enabled: true } }\ngateway: { enabled: false }\n' },
};

function labAfter(lab: LabDescription): LabDescription {
  return {
    ...lab,
    ingress: { ...lab.ingress, controller: 'traefik', className: 'traefik', entryPoints: { web: 80, websecure: 443 }, managedBy: 'helm' },
  };
}
