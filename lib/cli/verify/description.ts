import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { at } from '../../manifest/read';
import type { LabFiles } from '../dist';
import type { Api } from './api';
import { CLASS_KINDS, CLASSES, type ClassKind, classDifferences, type LiveClass, liveClass } from './classes';
import type { Served } from './discovery';
import { inParallel } from './in-parallel';
import { listAll } from './listing';
import { compareNodes } from './nodes';
import { getMetadata, isMissing } from './one';
import type { Difference } from './result';
import { type ExistingSecret, keysOf, secretDifferences } from './secrets';
import { type Unseen, unseen } from './unseen';
import { kindDifferences, kubernetesDifference } from './versions';

/** Where the cluster is not as the lab's description says. */
export interface DescriptionFindings {
  readonly differences: readonly Difference[];
  readonly unseen: readonly Unseen[];
}

/** Compares the lab's description with the cluster. @param version of its API server */
export async function compareDescription(api: Api, served: Served, lab: LabFiles, version: string): Promise<DescriptionFindings> {
  const { description } = lab;
  const manifests = lab.manifests.map(({ manifest }) => manifest);
  const found = [
    await compareNodeList(api, description),
    ...(await inParallel(CLASS_KINDS, (kind) => compareClassList(api, kind, description, manifests))),
    await compareExternals(api, description),
    await compareSecrets(api, description),
  ];
  const differences = [
    ...kubernetesDifference(description, version),
    ...kindDifferences(served, manifests),
    ...found.flatMap((one) => one.differences),
  ];
  return { differences, unseen: found.flatMap((one) => one.unseen) };
}

/** `/apis/storage.k8s.io/v1/storageclasses` needs a right to `storageclasses.storage.k8s.io`. */
function rightTo(path: string): string {
  const [, , group, , plural] = path.split('/');
  return `${plural}.${group}`;
}

async function compareNodeList(api: Api, lab: LabDescription): Promise<DescriptionFindings> {
  const comparison = compareNodes(lab);
  const refused = await listAll(api, { path: '/api/v1/nodes', right: 'nodes' }, comparison.add);
  return refused
    ? { differences: [], unseen: [unseen(refused, 'nodes', undefined)] }
    : { differences: comparison.differences(), unseen: [] };
}

async function compareClassList(
  api: Api,
  kind: ClassKind,
  lab: LabDescription,
  manifests: readonly Manifest[],
): Promise<DescriptionFindings> {
  const path = CLASSES[kind];
  const right = rightTo(path);
  const live: LiveClass[] = [];
  const refused = await listAll(api, { path, right }, (object) => live.push(liveClass(object)));
  if (refused) return { differences: [], unseen: [unseen(refused, right, undefined)] };
  return { differences: classDifferences(kind, lab, manifests, live), unseen: [] };
}

interface External {
  readonly kind: 'Namespace' | 'Service';
  readonly name: string;
  /** As people write it. */
  readonly printed: string;
  readonly namespace: string;
  readonly path: string;
}

function pathTo(...parts: readonly [namespace: string, plural?: string, name?: string]): string {
  return ['/api/v1/namespaces', ...parts].map((part, i) => (i % 2 === 0 ? part : encodeURIComponent(part ?? ''))).join('/');
}

function externalsOf({ externals }: LabDescription): readonly External[] {
  return externals.flatMap((external): readonly External[] => {
    const { kind } = external;
    if (kind === 'Namespace')
      return [{ kind, name: external.name, printed: external.name, namespace: external.name, path: pathTo(external.name) }];
    if (kind !== 'Service') return [];
    const { namespace, name } = external;
    return [{ kind, name, printed: `${namespace}/${name}`, namespace, path: pathTo(namespace, 'services', name) }];
  });
}

async function compareExternals(api: Api, lab: LabDescription): Promise<DescriptionFindings> {
  const found = await inParallel(externalsOf(lab), async ({ kind, name, printed, namespace, path }): Promise<DescriptionFindings> => {
    const answer = await getMetadata(api, path, name);
    if (answer.status < 300) return { differences: [], unseen: [] };
    if (isMissing(answer)) return { differences: [{ kind, name: printed, problem: 'missing' }], unseen: [] };
    return { differences: [], unseen: [unseen(answer, kind === 'Service' ? 'services' : 'namespaces', namespace)] };
  });
  return joined(found);
}

async function compareSecrets(api: Api, { outside }: LabDescription): Promise<DescriptionFindings> {
  const secrets = outside.filter((one): one is ExistingSecret => one.kind === 'Secret');
  return joined(await inParallel(secrets, (secret) => compareSecret(api, secret)));
}

async function compareSecret(api: Api, secret: ExistingSecret): Promise<DescriptionFindings> {
  const { namespace, name } = secret;
  const answer = await getMetadata(api, pathTo(namespace, 'secrets', name), name);
  if (isMissing(answer)) return { differences: secretDifferences(secret, undefined), unseen: [] };
  if (answer.status >= 300) return { differences: [], unseen: [unseen(answer, 'secrets', namespace)] };
  const metadata = at(answer.body, 'metadata');
  const why = 'the server has no notes of which keys there are, of';
  const untold = keysOf(metadata) ? [] : [{ resource: `secrets/${name}`, namespace, why }];
  return { differences: secretDifferences(secret, metadata), unseen: untold };
}

function joined(found: readonly DescriptionFindings[]): DescriptionFindings {
  return { differences: found.flatMap(({ differences }) => differences), unseen: found.flatMap((one) => one.unseen) };
}
