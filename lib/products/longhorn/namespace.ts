/** Its objects are read here only. */
export const NAMESPACE = 'longhorn-system';
