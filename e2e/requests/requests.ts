import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { runInNetwork } from '../support/control-plane';
import { LABS, manifestsOf, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { type Scenario, type Step, suitesOf } from '../support/scenarios';
import type { Findings } from './cluster-view';
import type { Report } from './probe-lab';
import { type EmittedRoute, emittedRoutes, intendedRoutes } from './routes';
import { STAND_IN } from './tls';

/** What the web terminal's answers over https carry, in every lab that has it. */
const SECURITY_HEADERS = [
  'strict-transport-security: max-age=63072000; includeSubDomains; preload',
  'x-frame-options: DENY',
  'x-content-type-options: nosniff',
  'x-xss-protection: 1; mode=block',
  'referrer-policy: strict-origin-when-cross-origin',
].join('\n');
const SECURED = 'claudecode-terminal/web-terminal-ingress websecure';
const LETTERS = 'Traefik compares a Prefix by letters, not by segments, unless it is started with strictPrefixMatching; K3s does not';
const DEFAULT = 'TRAEFIK DEFAULT CERT';

/** What is asked, of a lab whose report is there. */
interface RequestedLab {
  readonly lab: LabDescription;
  readonly manifests: readonly Manifest[];
  /** What its Ingress objects emit. */
  readonly routes: readonly EmittedRoute[];
  readonly report: Report;
}

const STEPS: readonly Step<RequestedLab>[] = [
  {
    title: 'its Ingress objects make the routes that its document says',
    run: async ({ lab, routes }) => {
      const plain = routes.map(({ ingress, redirects, ...route }) => route);
      expect(plain).toEqual(intendedRoutes(lab));
    },
  },
  { title: 'every Service, node port, headless name, scrape and probe reaches its pods', run: isReached },
];
const ON_TRAEFIK: readonly Step<RequestedLab>[] = [
  { title: 'Traefik passes every request to the Service that the lab says, and no other', run: isPassedOn },
  { title: 'only the middlewares that an Ingress names change its answers', run: isChanged },
  { title: 'Traefik shows the certificate of the Ingress, and its own until there is one', run: isCertified },
];

/** Whether requests get there. */
export const requests = suitesOf('Requests to %s', LABS, (name): Scenario<RequestedLab> => {
  const lab = readLab(name);
  const manifests = manifestsOf(name).map(({ manifest }) => manifest);
  return {
    begin: async () => {
      const report = await runInNetwork<Report>({ lab, script: 'e2e/requests/probe-lab.ts', args: [name] });
      return { lab, manifests, routes: emittedRoutes(manifests, lab), report };
    },
    steps: lab.ingress.controller === 'traefik' ? [...STEPS, ...ON_TRAEFIK] : STEPS,
    end: async () => undefined,
  };
});

async function isReached({ lab: { name }, manifests, report }: RequestedLab): Promise<void> {
  const { services, scrapes, probes } = report;
  expect([...services.faults, ...scrapes.faults, ...probes.faults]).toEqual([]);
  expect(scrapes.asked > 0).toBe(manifests.some(({ kind }) => kind === 'ServiceMonitor'));
  expect(services.asked).toBeGreaterThanOrEqual(manifests.filter(({ kind }) => kind === 'Service').length);
  expect(probes.asked).toBeGreaterThan(0);
  proof.add('Requests', row(name, 'Service ports', services));
  proof.add('Requests', row(name, 'Probes', probes));
  if (scrapes.asked > 0) proof.add('Requests', row(name, 'Scrapes', scrapes));
}

async function isPassedOn({ lab: { name }, routes, report }: RequestedLab): Promise<void> {
  const { routes: routed, complaints } = report.traefik ?? fail();
  expect(routed.faults).toEqual([]);
  expect(complaints).toEqual([]);
  const ingresses = (redirects: boolean) => [
    ...new Set(routes.filter((route) => route.redirects === redirects).map(({ ingress }) => ingress)),
  ];
  expect(Object.keys(routed.answered).sort()).toEqual(ingresses(false).sort());
  expect(Object.keys(routed.redirected).sort()).toEqual(ingresses(true).sort());
  // A route for every host on every entry point leaves nothing to miss.
  expect(routed.missed > 0).toBe(!routes.some(({ host }) => host === undefined));
  const below = routes.filter(({ host, path }) => path !== '/' && routes.some((other) => other.host === host && other.path === '/'));
  for (const path of new Set(below.map((route) => route.path))) {
    proof.add('Known exceptions', `| ${name} | \`${path}x\` is answered as \`${path}\` is | ${LETTERS} |`);
  }
  proof.add('Requests', row(name, `Requests through Traefik, ${routed.missed} of them to nowhere`, routed));
}

async function isChanged({ lab: { name }, report }: RequestedLab): Promise<void> {
  const headers = report.traefik?.routes.headers ?? {};
  expect(headers).toEqual(Object.fromEntries(Object.keys(headers).map((key) => [key, [key === SECURED ? SECURITY_HEADERS : '']])));
  expect(SECURED in headers).toBe(name.startsWith('papers'));
}

async function isCertified({ lab: { name }, manifests, report }: RequestedLab): Promise<void> {
  const hosts = manifests.flatMap(({ kind, spec }) => (kind === 'Ingress' ? ((spec as { tls?: { hosts: string[] }[] }).tls ?? []) : []));
  const expected = hosts.flatMap((tls) => tls.hosts).map((host) => ({ host, without: DEFAULT, with: STAND_IN, others: DEFAULT }));
  expect(report.traefik?.certificates).toEqual(expected);
  for (const { host } of expected) proof.add('Requests', `| ${name} | ${host}: certificate of its Secret, before that Traefik's own | |`);
}

function row(lab: string, what: string, { asked, faults }: Findings): string {
  return `| ${lab} | ${what} | ${asked} asked, ${faults.length} wrong |`;
}

function fail(): never {
  throw new Error('Traefik was not asked');
}
