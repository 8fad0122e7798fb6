import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import net from 'node:net';

/** A certificate and its key, in PEM. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
  readonly privateKey: KeyObject;
  readonly name: string;
}

interface Wish {
  readonly name: string;
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[];
  /** Years, of which the first day counts. */
  readonly from?: number;
  readonly until?: number;
  /** None: it signs itself. */
  readonly by?: Issued;
}

/** DER by hand: Node makes keys and signatures, but no certificates. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const ECDSA_SHA256 = sequence(hex('06082a8648ce3d040302'));
const nameOf = (name: string): Buffer => sequence(der(0x31, sequence(hex('0603550403'), der(0x0c, Buffer.from(name)))));
const year = (value: number): Buffer => der(0x18, Buffer.from(`${value}0101000000Z`));
const extension = (oid: string, value: Uint8Array): Buffer => sequence(hex(oid), der(0x04, value));

/** Issues a certificate. Without names it may issue others. */
export function issue({ name, names = [], from = 2020, until = 2090, by }: Wish): Issued {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const alternatives = names.map((one) =>
    net.isIPv4(one) ? der(0x87, Buffer.from(one.split('.').map(Number))) : der(0x82, Buffer.from(one)),
  );
  const use = names.length > 0 ? extension('0603551d11', sequence(...alternatives)) : extension('0603551d13', sequence(hex('0101ff')));
  const body = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.from([1, Math.floor(Math.random() * 256)])),
    ECDSA_SHA256,
    nameOf(by?.name ?? name),
    sequence(year(from), year(until)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(use)),
  );
  const signature = sign('sha256', body, by?.privateKey ?? privateKey);
  const whole = sequence(body, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  const cert = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), privateKey, name };
}
