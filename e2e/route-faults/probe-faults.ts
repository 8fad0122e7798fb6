import { checkLab } from '../../lib/checks/check-lab';
import type { Manifest } from '../../lib/manifest/manifest';
import { listAt } from '../../lib/manifest/read';
import { forEach, patiently } from '../requests/ask';
import { runningPods } from '../requests/cluster-view';
import { PORTS, startTraefik, TRAEFIK_GROUP } from '../requests/traefik';
import { chartConfig, LAB, MODES } from '../routes/modes';
import { type Api, connect, until } from '../support/api';
import { installCrds, installStandIns } from '../support/install';
import { readLab } from '../support/labs';
import { NAMESPACE, OTHER, traefikObject, type Written, writtenRoutes } from './written';

/** How what `check` says compares with what Traefik made of it. */
export interface Compared {
  readonly routes: number;
  /** Routes that both leave out, that both have and nobody reaches, that both have and somebody reaches. */
  readonly leftOut: number;
  readonly unreached: number;
  readonly used: number;
  readonly wrong: readonly string[];
}

const BASE: readonly Manifest[] = [NAMESPACE, OTHER].flatMap((namespace): readonly Manifest[] => [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace, labels: { app: 'web' } },
    spec: { containers: [{ name: 'main', image: 'example.com/none:1', ports: [{ name: 'http', containerPort: 8100, protocol: 'TCP' }] }] },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace },
    spec: { selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 8100, protocol: 'TCP' }] },
  },
]);

const SHARED: readonly Manifest[] = [
  ...BASE,
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'outside', namespace: NAMESPACE },
    spec: { type: 'ExternalName', externalName: 'nas.test', ports: [{ name: 'http', port: 80, protocol: 'TCP' }] },
  },
  traefikObject('Middleware', 'fine', { compress: {} }),
  traefikObject('Middleware', 'theirs', { compress: {} }, OTHER),
  traefikObject('MiddlewareTCP', 'streams', { ipAllowList: { sourceRange: ['127.0.0.0/8'] } }),
  traefikObject('MiddlewareTCP', 'streams', { ipAllowList: { sourceRange: ['127.0.0.0/8'] } }, OTHER),
  traefikObject('TLSOption', 'modern', { minVersion: 'VersionTLS13' }),
];

/** Something that Traefik surely takes: when it answers, everything has been read. */
const LAST: Written = {
  name: 'last',
  host: 'last.test',
  objects: [
    traefikObject('IngressRoute', 'last', {
      entryPoints: ['web'],
      routes: [{ kind: 'Rule', match: 'Host(`last.test`)', services: [{ name: 'web', port: 80 }] }],
    }),
  ],
};

async function probe(seed: number, count: number): Promise<Compared> {
  const api = connect(process.env.KUBECONFIG ?? '');
  const lab = readLab(LAB);
  const written = writtenRoutes(seed, count);
  await Promise.all([installCrds({ api }, lab, [TRAEFIK_GROUP]), installStandIns({ api }, lab)]);
  const objects = [...SHARED, ...written.flatMap((one) => one.objects), ...LAST.objects];
  const accounts = [NAMESPACE, OTHER].map((namespace) => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'default', namespace },
  }));
  await create(
    api,
    objects.filter(({ kind }) => kind === 'Namespace'),
  );
  await create(api, accounts);
  await create(
    api,
    objects.filter(({ kind }) => kind !== 'Namespace'),
  );
  await until(async () => (await runningPods(api)).length >= 2, 60_000, 'the pods to run');
  const { findings } = checkLab([...objects, chartConfig(MODES[0])], {
    ...lab,
    intents: { ...lab.intents, routes: [] },
  });
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && /^(?:network|reference|schema)\//.test(rule));
  const traefik = await startTraefik(1, MODES[0].flags);
  try {
    await until(async () => (await status(LAST.host, false)) === 200, 30_000, 'Traefik to answer');
    const made = await states();
    const wrong: string[] = [];
    const counts = { leftOut: 0, unreached: 0, used: 0 };
    await forEach(written, async (one) => {
      const { name, host, objects: own } = one;
      const said = errors.filter(({ object }) => own.some(({ kind, metadata }) => kind === object.kind && metadata.name === object.name));
      const rules = said.map(({ rule, message }) => `${rule}: ${message}`);
      const state = made.get(name) ?? 'absent';
      const answers = own[0]?.kind !== 'IngressRouteTCP' && (await isAnswered(own[0], host));
      const whole = rules.some((rule) => !/^network\/(?:plain-entry-point|route-matches-nothing|route-beaten)/.test(rule));
      const foretold = whole ? 'left out' : rules.length > 0 ? 'not reached' : 'used';
      const real = state !== 'enabled' ? 'left out' : own[0]?.kind === 'IngressRouteTCP' || answers ? 'used' : 'not reached';
      if (foretold !== real)
        wrong.push(
          `${JSON.stringify(own)}\n  Traefik: ${state}, ${answers ? 'answers' : 'no answer'}; check: ${rules.join('; ') || 'nothing'}`,
        );
      else if (real === 'left out') counts.leftOut += 1;
      else if (real === 'used') counts.used += 1;
      else counts.unreached += 1;
    });
    return { routes: written.length, ...counts, wrong };
  } finally {
    await traefik.stop();
  }
}

/** Whether a pod, or Traefik itself by its own service, answers where the route says that it is. */
async function isAnswered(object: Manifest | undefined, host: string): Promise<boolean> {
  const named = listAt(object, 'spec', 'entryPoints');
  const annotated = JSON.stringify(object?.metadata.annotations ?? {});
  const secure = (named.length === 1 && named[0] === 'websecure') || annotated.includes('"websecure"');
  return (await status(host, secure)) !== 404;
}

async function status(host: string, tls: boolean): Promise<number> {
  const reply = await patiently({ address: '127.0.0.1', port: PORTS[tls ? 'websecure' : 'web'] ?? 0, host, path: '/', tls });
  return typeof reply === 'string' ? 0 : reply.status;
}

async function create(api: Api, manifests: readonly Manifest[]): Promise<void> {
  await forEach(manifests, async (manifest) => {
    const { ok, message } = await api.create(manifest);
    if (!ok && !message.includes('already exists')) throw new Error(message);
  });
}

/** What became of each route: `enabled`, or else what is wrong with one of its routers. */
async function states(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const kind of ['http', 'tcp']) {
    const reply = await fetch(`http://127.0.0.1:8080/api/${kind}/routers?per_page=5000`);
    for (const router of listAt(await reply.json())) {
      const { name, status: state } = router as { name: string; status: string };
      const [own] = /\bf\d{4}\b/.exec(name) ?? [];
      if (own !== undefined && (found.get(own) ?? 'enabled') === 'enabled') found.set(own, state);
    }
  }
  return found;
}

probe(Number(process.argv[2]), Number(process.argv[3])).then(
  (result) => process.stdout.write(JSON.stringify(result), () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => process.exit(1));
  },
);
