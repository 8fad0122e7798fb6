import net from 'node:net';
import type { Destination } from './destination';

const VERSION = 5;
const METHOD = { none: 0, password: 2 } as const;
const ADDRESS = { ipv4: 1, name: 3, ipv6: 4 } as const;

/** Opens a tunnel through a SOCKS5 proxy (RFC 1928, passwords by RFC 1929). The proxy looks up names. */
export async function socksTunnel(proxy: URL, to: Destination, timeout: number): Promise<net.Socket> {
  const socket = net.connect({ host: proxy.hostname.replace(/^\[|\]$/g, ''), port: Number(proxy.port || 1080) });
  const timer = setTimeout(() => socket.destroy(new Error('timeout')), timeout);
  try {
    await handshake(socket, proxy, to);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function handshake(socket: net.Socket, { username, password }: URL, { host, port }: Destination): Promise<void> {
  const wanted = username === '' ? METHOD.none : METHOD.password;
  const [, method] = await ask(socket, Buffer.from([VERSION, 1, wanted]), 2);
  if (method !== wanted) throw new Error('the proxy wants another login');
  if (method === METHOD.password) {
    const [name, secret] = [text(decodeURIComponent(username)), text(decodeURIComponent(password))];
    const [, status] = await ask(socket, Buffer.concat([Buffer.from([1]), name, secret]), 2, 1);
    if (status !== 0) throw new Error('the proxy does not accept its user and password');
  }
  const name = text(host);
  const request = Buffer.concat([Buffer.from([VERSION, 1, 0, ADDRESS.name]), name, Buffer.from([port >> 8, port & 255])]);
  const [, reply, , type, first = 0] = await ask(socket, request, 5);
  if (reply !== 0) throw new Error('the proxy does not reach the server');
  // The first byte of the address, which is of no interest, has been read; its port follows.
  const length = type === ADDRESS.ipv4 ? 4 : type === ADDRESS.ipv6 ? 16 : first + 1;
  await read(socket, length - 1 + 2);
}

/** A text with its length before it. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  if (bytes.length > 255) throw new Error('a text is longer than SOCKS5 allows');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

async function ask(socket: net.Socket, message: Buffer, length: number, version: number = VERSION): Promise<Buffer> {
  socket.write(message);
  const answer = await read(socket, length);
  if (answer[0] !== version) throw new Error('the proxy does not speak SOCKS5');
  return answer;
}

/** Exactly so many bytes; what follows them stays to be read. */
function read(socket: net.Socket, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (result: Buffer | Error): void => {
      socket.removeListener('readable', take);
      socket.removeListener('error', done);
      socket.removeListener('close', closed);
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const closed = (): void => done(new Error('the proxy ended the connection'));
    const take = (): void => {
      const bytes: unknown = socket.read(length);
      if (bytes instanceof Buffer && bytes.length === length) done(bytes);
      else if (bytes !== null) closed();
    };
    socket.on('readable', take);
    socket.on('error', done);
    socket.on('close', closed);
    take();
  });
}
