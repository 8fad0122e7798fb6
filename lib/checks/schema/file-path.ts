import { text } from './constraint-kinds';

/** A path of a file below a mount. */
export const file = text((path) => {
  if (path === '') return 'got no path, expected one';
  if (path.startsWith('/')) return `got path '${path}', expected one that does not begin with '/'`;
  return path.split('/').includes('..') || path.startsWith('..') ? `got path '${path}', expected one without '..'` : undefined;
}, 'write the path below the mount');
