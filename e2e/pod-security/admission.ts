import type { Manifest } from '../../lib/manifest/manifest';
import { mapsAt, textAt } from '../../lib/manifest/read';
import type { RestrictingLevel } from '../../lib/pod-security/control';
import { namespaceLevels } from '../../lib/pod-security/levels';
import { podSecurityProblems } from '../../lib/pod-security/problems';
import { until } from '../support/api';
import type { SharedCluster } from '../support/shared';
import type { GeneratedPod } from './arbitrary-pods';

/** A pod and where it is tried. */
export interface Question extends GeneratedPod {
  /** Of the pod; no other one has it. */
  readonly name: string;
  readonly level: RestrictingLevel;
  /** Value of the namespace's label for the version. */
  readonly version: string;
}

/** What is said of a pod: names of the containers that are at fault, by the server's word for the control; none if it is allowed. */
export type Verdict = Readonly<Record<string, readonly string[]>>;

/** What the server calls each control in its message. */
export const REASONS: Readonly<Record<string, string>> = {
  hostNamespaces: 'host namespaces',
  privileged: 'privileged',
  capabilities_baseline: 'non-default capabilities',
  capabilities_restricted: 'unrestricted capabilities',
  hostPathVolumes: 'hostPath volumes',
  hostPorts: 'hostPort',
  hostProbesAndHostLifecycle: 'probe or lifecycle host',
  appArmorProfile: 'forbidden AppArmor profile',
  seLinuxOptions: 'seLinuxOptions',
  procMount: 'procMount',
  procMount_restricted: 'procMount',
  seccompProfile_baseline: 'seccompProfile',
  seccompProfile_restricted: 'seccompProfile',
  sysctls: 'forbidden sysctls',
  windowsHostProcess: 'hostProcess',
  restrictedVolumes: 'restricted volume types',
  allowPrivilegeEscalation: 'allowPrivilegeEscalation != false',
  runAsNonRoot: 'runAsNonRoot != true',
  runAsUser: 'runAsUser=0',
};
/** Of these, the server names who says the wrong thing, and only if nobody does, who says nothing; we name both. */
const FIRST_THINGS_FIRST = ['seccompProfile', 'runAsNonRoot != true'];

const PREFIX = 'pod-security.kubernetes.io/';

/** Makes the namespaces that the questions need, and the pods that get ephemeral containers, which is before anything is enforced there. */
export async function prepare({ api }: SharedCluster, questions: readonly Question[]): Promise<void> {
  const namespaces = [...new Map(questions.map((question) => [namespaceOf(question), question])).entries()];
  await eachOf(namespaces, async ([name]) => succeed(await api.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })));
  const accounts = async () => (await api.list('v1', 'ServiceAccount')).filter(({ metadata }) => metadata.name === 'default');
  await until(async () => {
    const there = new Set((await accounts()).map(({ metadata }) => metadata.namespace));
    return namespaces.every(([name]) => there.has(name));
  });
  await eachOf(
    questions.filter(({ ephemeral }) => ephemeral.length > 0),
    async (question) => succeed(await api.create(podOf(question))),
  );
  await eachOf(namespaces, async ([name, { level, version }]) => {
    const labels = { [`${PREFIX}enforce`]: level, [`${PREFIX}enforce-version`]: version };
    succeed(await api.patch({ apiVersion: 'v1', kind: 'Namespace', name }, { metadata: { labels } }));
    // Admission reads labels from a cache, which lags behind.
    const spec = { hostPID: true, containers: [{ name: 'main', image: 'registry.example/app:1' }] };
    const pod: Manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'probe', namespace: name }, spec };
    await until(async () => !(await api.apply(pod, { dryRun: true })).ok);
  });
}

/** What the server says of the pod. @throws Error if it refuses it for another reason */
export async function askServer({ api }: SharedCluster, question: Question): Promise<Verdict> {
  const pod = podOf(question);
  const { ephemeral } = question;
  const added = { spec: { ephemeralContainers: ephemeral } };
  const result = ephemeral.length > 0 ? await api.patch(pod, added, 'e2e', 'ephemeralcontainers') : await api.apply(pod, { dryRun: true });
  if (result.ok) return {};
  const details = /violates PodSecurity "[^"]+": (.*)$/s.exec(result.message)?.[1];
  if (details === undefined) throw new Error(`${question.name}: ${result.message}\n${JSON.stringify(pod)}`);
  return Object.fromEntries(
    details
      .split(/\)(?:, |$)/)
      .filter(Boolean)
      .map((part) => {
        const reason = part.slice(0, part.indexOf(' (')).replace('profiles', 'profile');
        const names = [...part.matchAll(/"([a-z]+)"/g)].map(([, name]) => name ?? '').filter((name) => CONTAINERS.includes(name));
        return [reason, [...new Set(names)].sort()];
      }),
  );
}

/** What we say of it. @param minor version of the server */
export function askUs({ level, version, spec, ephemeral, annotations }: Question, minor: number): Verdict {
  const { enforce } = namespaceLevels({ [`${PREFIX}enforce`]: level, [`${PREFIX}enforce-version`]: version }, minor);
  const whole = { ...spec, ephemeralContainers: ephemeral };
  return Object.fromEntries(
    podSecurityProblems(whole, { annotations }, level, enforce.minor).map(({ control, paths }) => {
      const names = paths.flatMap((path) => containerAt(whole, path) ?? []);
      return [REASONS[control] ?? control, [...new Set(names)].sort()];
    }),
  );
}

/** How the verdicts differ, undefined if they do not. */
export function difference(server: Verdict, ours: Verdict): string | undefined {
  const same =
    Object.keys(server).sort().join() === Object.keys(ours).sort().join() &&
    Object.entries(server).every(([reason, names]) => {
      const mine = ours[reason] ?? [];
      return names.every((name) => mine.includes(name)) && (names.length === mine.length || FIRST_THINGS_FIRST.includes(reason));
    });
  return same ? undefined : `server ${JSON.stringify(server)}, we ${JSON.stringify(ours)}`;
}

/** Does something for every item, eight at a time. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

const CONTAINERS = ['main', 'setup', 'sidecar', 'debug'];

/** The container that the pointer leads into, or that an annotation is about. */
function containerAt(spec: Question['spec'], path: string): string | undefined {
  const [, list = '', index = ''] = /^\/spec\/(\w*[cC]ontainers)\/(\d+)\//.exec(path) ?? [];
  return textAt(mapsAt(spec, list)[Number(index)], 'name') ?? /~1(\w+)$/.exec(path)?.[1];
}

function namespaceOf({ level, version }: Question): string {
  return `${level}-${version.replace('.', '-')}`;
}

/** Nobody schedules it: whether it is taken is all that is asked. */
function podOf(question: Question): Manifest {
  const { name, annotations, spec } = question;
  const metadata = { name, namespace: namespaceOf(question), annotations };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec: { ...spec, schedulerName: 'nobody' } };
}

function succeed({ ok, message }: { readonly ok: boolean; readonly message: string }): void {
  if (!ok) throw new Error(message);
}
