import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A request that went to the API server, and what it said. */
export interface Recorded {
  readonly method: string;
  readonly url: URL;
  readonly accept: string;
  readonly answer: string;
}

/** A proxy in front of an API server that writes down every request. */
export interface Recorder {
  /** Kubeconfig of the way through the proxy, with the contexts `admin` and those of the users given. */
  readonly kubeconfig: string;
  readonly requests: Recorded[];
  close(): Promise<void>;
}

interface KubeConfig {
  readonly clusters: readonly [{ readonly cluster: { readonly server: string; readonly 'certificate-authority-data': string } }];
  readonly users: readonly [{ readonly user: { readonly token: string } }];
}

/**
 * Starts the proxy. It listens without TLS: what it hands on bears the token that it got.
 * @param users that contexts of the same names impersonate
 */
export async function record(kubeconfig: string, folder: string, users: readonly string[] = []): Promise<Recorder> {
  const config = parse(readFileSync(kubeconfig, 'utf8')) as KubeConfig;
  const [{ cluster }] = config.clusters;
  const ca = Buffer.from(cluster['certificate-authority-data'], 'base64');
  const agent = new https.Agent({ ca, keepAlive: true, maxSockets: 16 });
  const requests: Recorded[] = [];
  const proxy = http.createServer((request, response) => {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '/', cluster.server);
    const onward = https.request(url, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        requests.push({ method, url, accept: headers.accept ?? '', answer: body.toString('utf8') });
        response.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
      });
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const server = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const file = join(folder, 'recorded.kubeconfig');
  writeFileSync(file, JSON.stringify(through(server, config.users[0].user.token, users)));
  const close = async (): Promise<void> => {
    agent.destroy();
    proxy.closeAllConnections();
    await new Promise((done) => proxy.close(done));
  };
  return { kubeconfig: file, requests, close };
}

function through(server: string, token: string, users: readonly string[]): object {
  const all = [{ name: 'admin', user: { token } }, ...users.map((name) => ({ name, user: { token, as: name } }))];
  return {
    'current-context': 'admin',
    clusters: [{ name: 'recorded', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: all,
    contexts: all.map(({ name }) => ({ name, context: { cluster: 'recorded', user: name } })),
  };
}
