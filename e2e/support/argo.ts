import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, until } from './api';
import type { Cluster } from './control-plane';
import { manifestsOf, ROOT } from './labs';
import { programs } from './programs';
import { mapAt } from './workloads';

const ARGO = 'argoproj.io/v1alpha1';

/** An Application that is never in sync: while it is there, `argo-sync` goes on. */
const OPEN: Manifest = {
  apiVersion: ARGO,
  kind: 'Application',
  metadata: { name: 'e2e-keeps-argo-sync-open', namespace: 'argocd' },
  spec: {
    project: 'default',
    source: { repoURL: 'file:///nowhere', path: 'nothing', targetRevision: 'HEAD' },
    destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
  },
};

/** Milliseconds after which an Application that has not seen the newest commit is triggered again. */
const NUDGE = 1500;

/** How long `argo-sync` wants everything to stay in sync. */
const HOLD = '3s';

/** A real Argo CD that pulls a lab from a git repository which the test can push to. */
export class ArgoSync {
  private constructor(
    private readonly api: Api,
    private readonly child: ChildProcess,
    private readonly ended: Promise<{ code: number | null; output: string }>,
    private readonly folder: string,
  ) {}

  /** Starts it with the lab's bootstrap Application. CRDs and what the lab has from elsewhere must be there. */
  public static async start(cluster: Cluster, lab: LabDescription, checkout = ROOT): Promise<ArgoSync> {
    const { api } = cluster;
    const { ok, message } = await api.apply(OPEN, { fieldManager: 'e2e' });
    if (!ok) throw new Error(message);
    const bootstrap = manifestsOf(lab.name, join(checkout, 'dist')).find(({ folder }) => folder === 'bootstrap');
    if (bootstrap === undefined) throw new Error(`${lab.name}: no bootstrap Application`);
    const folder = join(cluster.folder, 'argo-cd');
    mkdirSync(folder);
    const file = join(checkout, 'dist', bootstrap.path);
    const args = ['--checkout', checkout, '--bootstrap', file, '--timeout', '900s', '--hold', HOLD];
    const child = spawn('bash', [join(__dirname, 'inside.sh'), programs().argoSync, ...args], {
      env: { ...process.env, KUBECONFIG: cluster.kubeconfig, TMPDIR: folder },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.stdin.on('error', () => undefined);
    const ended = new Promise<{ code: number | null; output: string }>((done, fail) => {
      child.on('error', fail);
      child.on('close', (code) => done({ code, output }));
    });
    return new ArgoSync(api, child, ended, folder);
  }

  /**
   * Waits until there are exactly these Applications and all that are pulled from git are Synced and Healthy, at the newest commit.
   * @returns their names @throws Error with what Argo CD says of those that are not
   */
  public async inSync(names: readonly string[], limit = 90_000): Promise<string[]> {
    let wrong: string[] = [];
    let nudged = Date.now();
    const wanted = [...names].sort().join();
    const look = async () => {
      if (this.child.exitCode !== null) throw new Error(`argo-sync ended:\n${(await this.ended).output}`);
      const apps = await this.applications();
      const commit = this.commitId();
      wrong = apps.flatMap((app) => (isChart(app) ? [] : troubleOf(app, commit)));
      const there = apps.map(({ metadata }) => metadata.name).sort();
      if (there.join() !== wanted) wrong.push(`there are ${there.join()}, expected ${wanted}`);
      // A refresh that comes while Argo CD compares with an older commit is lost.
      if (Date.now() > nudged + NUDGE) {
        await this.refresh(apps.filter((app) => !isChart(app) && mapAt(mapAt(app.status).sync).revision !== commit));
        nudged = Date.now();
      }
      return commit !== undefined && wrong.length === 0
        ? apps.filter((app) => !isChart(app)).map(({ metadata }) => metadata.name)
        : undefined;
    };
    return until(look, limit, () => `Argo CD:\n${wrong.join('\n')}`);
  }

  /** Waits for the end of an Application that is being deleted. Argo CD looks only now and then what is left of its objects: it is triggered. */
  public async gone(application: Manifest, limit = 60_000): Promise<void> {
    let nudged = Date.now();
    const look = async () => {
      const live = await this.api.get(application);
      if (live !== undefined && Date.now() > nudged + NUDGE) {
        await this.refresh([live]);
        nudged = Date.now();
      }
      return live === undefined;
    };
    await until(look, limit, `the end of Application ${application.metadata.name}`);
  }

  /** The Applications that there are. */
  public async applications(): Promise<Manifest[]> {
    return (await this.api.list(ARGO, 'Application')).filter(({ metadata }) => metadata.name !== OPEN.metadata.name);
  }

  /** Changes the repository that Argo CD pulls from, and tells it. @param change gets the repository's folder */
  public async push(change: (repository: string) => void): Promise<void> {
    const repository = this.repository();
    if (repository === undefined) throw new Error('argo-sync serves no repository');
    change(repository);
    git(repository, 'add', '--all');
    git(repository, '-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', 'commit', '--quiet', '--message=change');
    await this.refresh(await this.applications());
  }

  /** Makes Argo CD look at git and compare now. */
  private async refresh(apps: readonly Manifest[]): Promise<void> {
    const annotations = { 'argocd.argoproj.io/refresh': 'normal' };
    for (const app of apps) await this.api.patch(app, { metadata: { annotations } });
  }

  /** Lets `argo-sync` come to its end: everything stays in sync for a while. @returns what it said @throws Error if it says no */
  public async verdict(): Promise<string> {
    await this.api.delete(OPEN);
    const { code, output } = await this.ended;
    if (code !== 0) throw new Error(`argo-sync ended with ${code}:\n${output}`);
    return output;
  }

  /** Ends it. */
  public async stop(): Promise<void> {
    this.child.stdin?.end();
    await this.ended;
  }

  private repository(): string | undefined {
    const work = readdirSync(this.folder).find((name) => name.startsWith('argo-sync-'));
    const repository = join(this.folder, work ?? '', 'repository');
    return work !== undefined && existsSync(join(repository, '.git')) ? repository : undefined;
  }

  private commitId(): string | undefined {
    const repository = this.repository();
    const file = join(repository ?? '', '.git/refs/heads/main');
    return repository !== undefined && existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  }
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
}

/** Whether an Application installs a Helm chart, which cannot be pulled here. */
export function isChart({ spec }: Manifest): boolean {
  return mapAt(mapAt(spec).source).chart !== undefined;
}

function troubleOf({ metadata, status }: Manifest, commit: string | undefined): string[] {
  const { sync, health, operationState, conditions } = mapAt(status);
  const said = [mapAt(sync).status, mapAt(health).status, mapAt(operationState).phase];
  const current = commit !== undefined && mapAt(sync).revision === commit;
  if (said.join() === 'Synced,Healthy,Succeeded' && current && conditions === undefined) return [];
  const message = mapAt(operationState).message;
  return [
    `${metadata.name}: ${said.join(', ')}${current ? '' : ', not at the newest commit'}; ${String(message)} ${JSON.stringify(conditions ?? [])}`,
  ];
}
