import { ConfigurationError } from '../../manifest/configuration-error';
import type { BgpRouter } from './pools';

/** @throws ConfigurationError if there is no router, or an ASN is none */
export function checkRouters(what: string, routers: Readonly<Record<string, BgpRouter>>, without: string): void {
  const all = Object.entries(routers);
  if (all.length === 0) throw new ConfigurationError(`${what}: got no router, expected at least one; without one use ${without}`);
  for (const [name, { asn, ownAsn }] of all) {
    const wrong = [asn, ownAsn].find((number) => !Number.isInteger(number) || number < 1 || number > 4294967295);
    if (wrong !== undefined) throw new ConfigurationError(`${what}: router ${name}: got ASN ${wrong}, expected 1 to 4294967295`);
  }
}
