import { Mistake } from '../manifest/mistake';
import { canonicalQuantity, parseQuantity } from '../manifest/quantity';

/** The quantity as Kubernetes prints it. @throws Mistake, which says of what it was, if it is none or not above 0 */
export function positiveQuantity(what: string, quantity: string): string {
  const canonical = quantityOf(what, quantity);
  if (canonical === '0') throw new Mistake(`${what}: got ${quantity}, expected more than 0`);
  return canonical;
}

/** The quantity as Kubernetes prints it. @throws Mistake, which says of what it was, if it is none or below 0 */
export function quantityOf(what: string, quantity: string): string {
  try {
    if (parseQuantity(quantity).nanos < 0n) throw new Mistake(`got ${quantity}, expected 0 or more`);
    return canonicalQuantity(quantity);
  } catch (error) {
    if (error instanceof Mistake) throw new Mistake(`${what}: ${error.message}`);
    throw error;
  }
}
