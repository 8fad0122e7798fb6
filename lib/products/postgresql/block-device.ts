/**
 * Whether the volumes of a provisioner are block devices, as far as a product says so. Products and the model are loaded only here: a program that
 * has no database does not pay for them.
 */
export function isBlock(provisioner: string): boolean {
  const { PRODUCTS }: typeof import('../catalogue') = require('../catalogue');
  const { isBlockProvisioner }: typeof import('../../cluster/volumes') = require('../../cluster/volumes');
  return isBlockProvisioner(PRODUCTS, provisioner) === true;
}
