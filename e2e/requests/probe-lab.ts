import { connect } from '../support/api';
import { bound } from '../support/claims';
import { applyLab, installCrds, installStandIns } from '../support/install';
import { readLab } from '../support/labs';
import { available } from '../support/workloads';
import { type Findings, runningPods } from './cluster-view';
import { askRoutes, type Routed } from './ingresses';
import { askProbes } from './probes';
import { emittedRoutes } from './routes';
import { askScrapes } from './scrapes';
import { askServices } from './services';
import { askCertificates, type Shown } from './tls';
import { complaints, startTraefik, TRAEFIK_GROUP } from './traefik';

/** What real requests to a lab have shown. */
export interface Report {
  readonly services: Findings;
  readonly scrapes: Findings;
  readonly probes: Findings;
  /** Absent if the lab is not on Traefik. */
  readonly traefik?: { readonly routes: Routed; readonly complaints: readonly string[]; readonly certificates: readonly Shown[] };
}

/** Applies a lab in the cluster of KUBECONFIG, in whose network this runs, and asks all of it. */
async function report(name: string): Promise<Report> {
  const api = connect(process.env.KUBECONFIG ?? '');
  const lab = readLab(name);
  await installCrds({ api }, lab, [TRAEFIK_GROUP]);
  await installStandIns({ api }, lab);
  const applied = await applyLab({ api }, lab);
  const refused = applied.find(({ result }) => !result.ok);
  if (refused) throw new Error(`${refused.path}: ${refused.result.message}`);
  const manifests = applied.map(({ manifest }) => manifest);
  await bound(api, manifests);
  await available(api, manifests, 60_000);

  const pods = await runningPods(api);
  const services = manifests.filter(({ kind }) => kind === 'Service');
  const inside = {
    services: await askServices(api, services, pods),
    scrapes: await askScrapes(api, lab, manifests, pods),
    probes: await askProbes(pods),
  };
  if (lab.ingress.controller !== 'traefik') return inside;
  const routers = new Set(emittedRoutes(manifests, lab).map(({ ingress, host, path }) => `${ingress} ${host} ${path}`));
  const traefik = await startTraefik(routers.size);
  try {
    const routes = await askRoutes(lab, manifests, pods);
    const certificates = await askCertificates(api, manifests);
    return { ...inside, traefik: { routes, complaints: await complaints(), certificates } };
  } finally {
    await traefik.stop();
  }
}

report(process.argv[2] ?? '').then(
  // Connections to the API server are kept alive: without exit this would wait for them.
  (result) => process.stdout.write(JSON.stringify(result), () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => process.exit(1));
  },
);
