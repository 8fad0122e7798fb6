import type { LabDescription } from '../../lab/description';
import { isMap } from '../../manifest/tree';
import type { LabFiles } from '../dist';
import { type Api, METADATA } from './api';
import { CLASSES, type ClassKind, classDifferences } from './classes';
import { maps, type Served } from './discovery';
import { inParallel } from './in-parallel';
import { nodeDifferences } from './nodes';
import type { Difference } from './result';
import { keysOf, type OutsideSecret, secretDifferences } from './secrets';
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
  const kinds = Object.keys(CLASSES) as ClassKind[];
  const found = await Promise.all([
    list(api, '/api/v1/nodes', 'nodes', (live) => nodeDifferences(description, live)),
    ...kinds.map((kind) =>
      list(api, CLASSES[kind], rightTo(CLASSES[kind]), (live) => classDifferences(kind, description, manifests, live)),
    ),
    compareExternals(api, description),
    compareSecrets(api, description),
  ]);
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

type Judge = (live: readonly unknown[]) => readonly Difference[];

async function list(api: Api, path: string, right: string, judge: Judge): Promise<DescriptionFindings> {
  const answer = await api.get(path);
  if (answer.status !== 200 || !isMap(answer.body)) return { differences: [], unseen: [unseen(answer, right, undefined)] };
  return { differences: judge(maps(answer.body.items)), unseen: [] };
}

interface External {
  readonly kind: 'Namespace' | 'Service';
  /** As people write it. */
  readonly name: string;
  readonly namespace: string;
  readonly path: string;
}

function externalsOf({ externals }: LabDescription): readonly External[] {
  return externals.flatMap((external): readonly External[] => {
    const { kind } = external;
    if (kind === 'Namespace') return [{ kind, name: external.name, namespace: external.name, path: `/api/v1/namespaces/${external.name}` }];
    if (kind !== 'Service') return [];
    const { namespace, name } = external;
    return [{ kind, name: `${namespace}/${name}`, namespace, path: `/api/v1/namespaces/${namespace}/services/${name}` }];
  });
}

async function compareExternals(api: Api, lab: LabDescription): Promise<DescriptionFindings> {
  const found = await inParallel(externalsOf(lab), async ({ kind, name, namespace, path }): Promise<DescriptionFindings> => {
    const answer = await api.get(path, METADATA);
    if (answer.status === 200) return { differences: [], unseen: [] };
    if (answer.status === 404) return { differences: [{ kind, name, problem: 'missing' }], unseen: [] };
    return { differences: [], unseen: [unseen(answer, kind === 'Service' ? 'services' : 'namespaces', namespace)] };
  });
  return joined(found);
}

async function compareSecrets(api: Api, { outside }: LabDescription): Promise<DescriptionFindings> {
  const secrets = outside.filter((one): one is OutsideSecret => one.kind === 'Secret');
  return joined(await inParallel(secrets, (secret) => compareSecret(api, secret)));
}

async function compareSecret(api: Api, secret: OutsideSecret): Promise<DescriptionFindings> {
  const { namespace, name } = secret;
  const answer = await api.get(`/api/v1/namespaces/${namespace}/secrets/${name}`, METADATA);
  if (answer.status === 404) return { differences: secretDifferences(secret, undefined), unseen: [] };
  if (answer.status !== 200 || !isMap(answer.body)) return { differences: [], unseen: [unseen(answer, 'secrets', namespace)] };
  const { metadata } = answer.body;
  const why = 'the server has no notes of which keys there are, of';
  const untold = keysOf(metadata) ? [] : [{ resource: `secrets/${name}`, namespace, why }];
  return { differences: secretDifferences(secret, metadata), unseen: untold };
}

function joined(found: readonly DescriptionFindings[]): DescriptionFindings {
  return { differences: found.flatMap(({ differences }) => differences), unseen: found.flatMap((one) => one.unseen) };
}
