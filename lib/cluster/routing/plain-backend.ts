import type { Backend } from './answer';

/** A backend as its Service alone says it. */
export type PlainBackend = Omit<Backend, 'share' | 'scheme'> & { readonly portName: string | undefined };
