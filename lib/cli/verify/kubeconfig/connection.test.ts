import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import nodePath from 'node:path';
import { temporaryFolder } from '../../../readme.fixture';
import { CliError } from '../../cli-error';
import { type Issued, issue } from '../certificate.fixture';
import { kubeconfigOf, TOKEN } from '../cluster.fixture';
import { connect } from '../connect';

const folder = temporaryFolder();
const CA = issue({ name: 'ca' });
const OTHER_CA = issue({ name: 'ca' });
const LOCAL = ['localhost', '127.0.0.1'];
const SERVER = issue({ name: 'server', names: LOCAL, by: CA });
const CLIENT = issue({ name: 'ann', names: ['ann'], by: CA });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const TRUST = { 'certificate-authority-data': base64(CA.cert) };

const servers: net.Server[] = [];
const sockets = new Set<net.Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** @returns its port */
async function listening(server: net.Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: net.Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

const version: http.RequestListener = ({ headers }, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ gitVersion: 'v1.33.3', seen: headers.authorization }));
};
const secure = ({ cert, key }: Issued, options: https.ServerOptions = {}, listener = version): Promise<number> =>
  listening(https.createServer({ cert, key, ...options }, listener));

/** Connects. @param patience in milliseconds @returns the version, or what is wrong */
async function greet(cluster: object, user?: object, patience = 30_000): Promise<string> {
  const file = nodePath.join(fs.mkdtempSync(nodePath.join(folder, 'kube-')), 'config');
  fs.writeFileSync(file, kubeconfigOf(cluster, user));
  return connect({ kubeconfig: file }, patience).then(
    (connected) => {
      connected.close();
      return connected.cluster.kubernetes;
    },
    (error: unknown) => {
      if (!(error instanceof CliError)) throw error;
      expect(error.message).not.toContain(TOKEN);
      return error.message;
    },
  );
}

describe('TLS', () => {
  test.each<readonly [what: string, certificate: Issued, cluster: object, result: RegExp]>([
    ['a certificate as it should be', SERVER, TRUST, /^v1.33.3$/],
    ['one that nobody looks at', issue({ name: 'server' }), { 'insecure-skip-tls-verify': true }, /^v1.33.3$/],
    [
      'one for the name that is asked for',
      issue({ name: 'a', names: ['a.b'], by: CA }),
      { ...TRUST, 'tls-server-name': 'a.b' },
      /^v1.33.3$/,
    ],
    [
      'one for the address that is asked for',
      issue({ name: 'a', names: ['10.0.0.1'], by: CA }),
      { ...TRUST, 'tls-server-name': '10.0.0.1' },
      /^v1.33.3$/,
    ],
    [
      'one for other names',
      issue({ name: 'a', names: ['example.com', '10.0.0.1'], by: CA }),
      TRUST,
      /its certificate is for other names than the address; use one of them, or tls-server-name$/,
    ],
    [
      'one for another name than asked for',
      SERVER,
      { ...TRUST, 'tls-server-name': 'a.b' },
      /its certificate is for other names than the address/,
    ],
    ['an expired one', issue({ name: 'a', names: LOCAL, by: CA, until: 2021 }), TRUST, /its certificate has expired; renew it$/],
    [
      'one of the future',
      issue({ name: 'a', names: LOCAL, by: CA, from: 2080 }),
      TRUST,
      /its certificate is not valid yet; check the clocks$/,
    ],
    [
      'one of its own',
      issue({ name: 'a', names: LOCAL }),
      TRUST,
      /its certificate is signed by itself; check certificate-authority of the cluster/,
    ],
    ['one of an unknown authority', SERVER, {}, /its certificate is signed by an unknown authority; check certificate-authority/],
    [
      'one of another authority of that name',
      issue({ name: 'a', names: LOCAL, by: OTHER_CA }),
      TRUST,
      /its certificate is signed by (another|an unknown) authority/,
    ],
  ])('%s', async (_, certificate, cluster, result) => {
    const port = await secure(certificate);
    expect(await greet({ server: `https://127.0.0.1:${port}`, ...cluster })).toMatch(result);
  });

  test('a server without TLS, one that is silent, one that wants another version', async () => {
    const plain = await listening(http.createServer(version));
    const silent = await listening(net.createServer());
    const old = await secure(SERVER, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    const [first, second, third] = await Promise.all([
      greet({ server: `https://127.0.0.1:${plain}`, ...TRUST }),
      greet({ server: `https://127.0.0.1:${silent}`, ...TRUST }, {}, 300),
      greet({ server: `https://127.0.0.1:${old}`, ...TRUST }),
    ]);
    expect(first).toMatch(/it does not speak TLS as expected; check|no TLS connection \(ERR_SSL_\w+\); check/);
    expect(second).toMatch(/does not answer within 0.3 seconds; check/);
    expect(third).toMatch(/it does not speak TLS as expected; check|no TLS connection \(ERR_SSL_\w+\); check/);
  });

  test('a client certificate is shown to who asks for it', async () => {
    const port = await secure(SERVER, { requestCert: true, rejectUnauthorized: true, ca: CA.cert });
    const server = `https://127.0.0.1:${port}`;
    const pair = { 'client-certificate-data': base64(CLIENT.cert), 'client-key-data': base64(CLIENT.key) };
    expect(await greet({ server, ...TRUST }, pair)).toBe('v1.33.3');
    expect(await greet({ server, ...TRUST }, {})).toMatch(/does not answer: .*; (check|try again)/);
  });
});

test('redirects to other hosts and in circles are not followed: the token stays here', async () => {
  const seen: unknown[] = [];
  const thief = await listening(
    http.createServer(({ headers }, response) => {
      seen.push(headers);
      response.end();
    }),
  );
  for (const [code, location] of [
    [301, `http://127.0.0.1:${thief}/`],
    [307, `//127.0.0.1:${thief}/version`],
    [302, '/version'],
    [304, ''],
    [300, 'x'],
  ] as const) {
    const port = await secure(SERVER, {}, (_, response) => void response.writeHead(code, { location }).end());
    expect(await greet({ server: `https://127.0.0.1:${port}`, ...TRUST })).toMatch(
      new RegExp(`a redirect \\(${code}\\), which is not followed; use the API server's own`),
    );
  }
  expect(seen).toEqual([]);
});

describe('a proxy', () => {
  /** An HTTP proxy. @param asked where CONNECT requests are noted */
  function proxy(asked: unknown[], secured?: Issued): Promise<number> {
    const server = secured ? https.createServer(secured) : http.createServer();
    server.on('connect', ({ url = '', headers }: http.IncomingMessage, client: net.Socket) => {
      asked.push([url, headers['proxy-authorization'], headers.authorization]);
      const [host = '', port = ''] = url.split(':');
      const onward = net.connect(Number(port), host, () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
      for (const socket of [client, onward]) socket.on('error', () => undefined);
      client.pipe(onward).pipe(client);
    });
    return listening(server);
  }

  test.each([
    ['http', undefined],
    ['https', SERVER],
  ])('by %s: TLS goes through it, its login is its own', async (scheme, secured) => {
    const asked: unknown[] = [];
    const port = await secure(SERVER);
    const through = await proxy(asked, secured);
    const cluster = { server: `https://127.0.0.1:${port}`, 'proxy-url': `${scheme}://bob:p%40ss@127.0.0.1:${through}`, ...TRUST };
    expect(await greet(cluster)).toBe('v1.33.3');
    expect(asked).toEqual([[`127.0.0.1:${port}`, `Basic ${base64('bob:p@ss')}`, undefined]]);
  });

  test('that is not there, refuses, answers a page, is silent, speaks at once', async () => {
    const WAY = /no way through the proxy-url of its cluster; check proxy-url of the cluster in the kubeconfig$/;
    const raw = (answer: string): Promise<number> =>
      listening(net.createServer((socket) => void socket.on('data', () => socket.write(answer)).on('error', () => undefined)));
    const ports = [
      1,
      await raw('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
      await raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
      await raw('SSH-2.0\r\n'),
      await raw(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(10_000)}`),
    ];
    for (const port of ports) {
      expect(await greet({ server: 'https://127.0.0.1:1', 'proxy-url': `http://bob:${TOKEN}@127.0.0.1:${port}` })).toMatch(WAY);
    }
    const silent = await listening(net.createServer());
    const cluster = { server: 'https://127.0.0.1:1', 'proxy-url': `http://127.0.0.1:${silent}` };
    expect(await greet(cluster, {}, 300)).toMatch(/does not answer within 0.3 seconds/);
  });
});

describe('a SOCKS5 proxy', () => {
  /** Answers each message with the next of these, and is then a tunnel to the port. */
  function socks(answers: readonly Buffer[], port: number, asked: string[] = []): Promise<number> {
    return listening(
      net.createServer((client) => {
        let next = 0;
        const take = (data: Buffer): void => {
          asked.push(data.toString('hex'));
          const answer = answers[next++];
          if (answer) client.write(answer);
          if (next < answers.length) return;
          client.removeListener('data', take);
          const onward = net.connect(port, '127.0.0.1');
          onward.on('error', () => undefined);
          client.pipe(onward).pipe(client);
        };
        client.on('data', take).on('error', () => undefined);
      }),
    );
  }
  const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
  const OPEN = bytes(5, 0, 0, 1, 127, 0, 0, 1, 0, 80);

  test.each([
    ['without a login', '', [bytes(5, 0), OPEN], ['050100']],
    [
      'with a login',
      'bob:p%40ss@',
      [bytes(5, 2), bytes(1, 0), OPEN],
      ['050102', `0103${Buffer.from('bob').toString('hex')}04${Buffer.from('p@ss').toString('hex')}`],
    ],
    ['that names itself', '', [bytes(5, 0), Buffer.concat([bytes(5, 0, 0, 3, 2), Buffer.from('ab'), bytes(0, 80)])], ['050100']],
    ['of IPv6', '', [bytes(5, 0), bytes(5, 0, 0, 4, ...Array<number>(18).fill(0))], ['050100']],
  ])('%s', async (_, login, answers, handshake) => {
    const asked: string[] = [];
    const port = await secure(SERVER);
    const through = await socks(answers, port, asked);
    const cluster = { server: `https://localhost:${port}`, 'proxy-url': `socks5://${login}127.0.0.1:${through}`, ...TRUST };
    expect(await greet(cluster)).toBe('v1.33.3');
    const request = `050100030${'localhost'.length.toString(16)}${Buffer.from('localhost').toString('hex')}${port.toString(16).padStart(4, '0')}`;
    expect(asked).toEqual([...handshake, request]);
  });

  test.each([
    ['speaks another language', [Buffer.from('HTTP/1.1 400\r\n')]],
    ['accepts nobody', [bytes(5, 255)]],
    ['wants a login', [bytes(5, 2)]],
    ['does not reach the server', [bytes(5, 0), bytes(5, 5, 0, 1, 0, 0, 0, 0, 0, 0)]],
  ])('that %s', async (_, answers) => {
    const through = await socks(answers, 1);
    expect(await greet({ server: 'https://127.0.0.1:1', 'proxy-url': `socks5://127.0.0.1:${through}` })).toMatch(
      /no way through the proxy-url/,
    );
  });
});
