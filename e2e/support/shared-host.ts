import { createServer, type Server } from 'node:http';
import { type Cluster, startCluster } from './control-plane';
import { installCrds } from './install';
import { LABS, readLab } from './labs';
import { ADDRESS } from './shared';

/** Seconds, longer than all tests take. */
const LIMIT = 3600;

/**
 * Control planes that several test files ask, one of each version. Each test file is a world of its own in jest, and ends with its last test: so they
 * belong to the process that runs all files (`setup.ts`, `teardown.ts`), start when somebody asks for one, and end with that process in any case.
 */
export class SharedHost {
  private readonly clusters = new Map<string, Promise<Cluster>>();

  private constructor(private readonly server: Server) {}

  /** Answers from now on, at the address that it leaves in the environment. */
  public static async open(): Promise<SharedHost> {
    const server = createServer();
    const host = new SharedHost(server);
    server.on('request', ({ url = '' }, response) => {
      host.get(url.slice(1)).then(
        ({ kubeconfig }) => response.end(kubeconfig),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // It is no reason to go on when all tests are done.
    server.unref();
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port to listen on');
    process.env[ADDRESS] = `http://127.0.0.1:${address.port}`;
    return host;
  }

  /** Ends all that were started. */
  public async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await Promise.all([...this.clusters.values()].map((started) => started.then(({ stop }) => stop()).catch(() => undefined)));
  }

  private get(version: string): Promise<Cluster> {
    const cluster = this.clusters.get(version) ?? start(version);
    this.clusters.set(version, cluster);
    return cluster;
  }
}

/** With every CRD that there is. Pods are only bound. */
async function start(version: string): Promise<Cluster> {
  const [name] = LABS;
  if (name === undefined) throw new Error('there are no labs');
  const lab = { ...readLab(name), kubernetes: `${version}.0` };
  const cluster = await startCluster({ lab, pods: 'bind', timeout: LIMIT });
  try {
    await installCrds(cluster);
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
