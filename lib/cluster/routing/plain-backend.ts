import type { Backend } from './answer';

/** A backend as its Service alone says it. */
export type PlainBackend = Omit<Backend, 'share' | 'scheme'> & {
  /** Name of the Service's port, if it has one. */
  readonly portName: string | undefined;
};
