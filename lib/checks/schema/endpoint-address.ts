import { canonicalAddress } from '../../manifest/address-form';

/** Networks that lead to no other machine, by the address that begins with it. */
const NOWHERE: readonly (readonly [begins: RegExp, what: string])[] = [
  [/^0\.0\.0\.0$|^::$/, 'stands for every address'],
  [/^127\.|^::1$/, 'is the pod or node itself'],
  [/^169\.254\.|^fe[89ab][0-9a-f]:/, 'is known on one link only'],
  [/^224\.0\.0\.|^ff[0-9a-f]2:/, 'is a group of machines on one link'],
];

/** Why a Service can't lead to an address; undefined if it can. */
export function problemOfEndpoint(address: string): string | undefined {
  const canonical = canonicalAddress(address);
  if (canonical === undefined) return `got '${address}', expected an IP address such as '10.0.0.9'`;
  const found = NOWHERE.find(([begins]) => begins.test(canonical));
  return found && `got '${address}', which ${found[1]}, expected the address of another machine`;
}
