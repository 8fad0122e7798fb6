import type { SourceCode } from './source';

/** Where keys of maps and items of lists are written: for each map or list, the offset of each key or index. */
export type Places = Map<object, Map<string, number>>;

/** A problem at an offset of the text. */
export interface Fault {
  readonly code: SourceCode;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** The document would fill the memory: found while it is made, since a merge key copies what its alias stands for. */
export class AliasBomb extends Error {
  /** @param offset of the alias that is one too many */
  constructor(readonly offset: number) {
    super();
  }
}
