/*
 * What only a synthesis needs is loaded by it: more than half of the library. A program that imports the library for something else,
 * or ends with a mistake in a lab, does not pay for it.
 */

/** The rules and the model that they ask. */
export function checksRoom(): typeof import('../checks/check-lab') {
  return require('../checks/check-lab');
}

/** Which hosts lead to the ingress controller. */
export function ingressHosts(): typeof import('../products/ingress-hosts') {
  return require('../products/ingress-hosts');
}

/** Reads the config file. */
export function configReader(): typeof import('../config/load-config') {
  return require('../config/load-config');
}

/** Settings of the config file. */
export function configSettings(): typeof import('../config/settings-of') {
  return require('../config/settings-of');
}

/** Collects, checks the structure, lays out and renders. */
export function synthesis(): typeof import('./synthesize') {
  return require('./synthesize');
}
