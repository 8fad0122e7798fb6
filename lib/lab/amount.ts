import { ConfigurationError } from '../manifest/configuration-error';
import { canonicalQuantity, parseQuantity } from '../manifest/quantity';

/** The quantity as Kubernetes prints it. @throws ConfigurationError, which says of what it was, if it is invalid or not above 0 */
export function positiveQuantity(what: string, quantity: string): string {
  const canonical = checkedQuantity(what, quantity);
  if (canonical === '0') throw new ConfigurationError(`${what}: got ${quantity}, expected more than 0`);
  return canonical;
}

/** The quantity as Kubernetes prints it. @throws ConfigurationError, which says of what it was, if it is invalid or below 0 */
export function checkedQuantity(what: string, quantity: string): string {
  try {
    if (parseQuantity(quantity).nanos < 0n) throw new ConfigurationError(`got ${quantity}, expected 0 or more`);
    return canonicalQuantity(quantity);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new ConfigurationError(`${what}: ${error.message}`);
    throw error;
  }
}
