import type { Fact } from '../../cluster/product';

/** An image of which only the folder of its data is known. */
export interface ImageRow {
  readonly name: string;
  readonly title: string;
  readonly images: readonly string[];
  readonly folder: string;
  /** Folder of the images whose tag says that they don't run as root. @default the same */
  readonly rootless?: string;
  /** Whether the image declares a volume right there. @default false */
  readonly declared?: boolean;
  /** Variables, each of which chooses another folder. @default none */
  readonly chosenBy?: readonly string[];
  /** Arguments that choose another folder, and the folder with any others. @default any argument may choose one */
  readonly started?: { readonly chosenBy: RegExp; readonly folder: string };
  /** Whether the data is to stay even if the pods have no volume. @default false */
  readonly database?: boolean;
  readonly source: `https://${string}`;
  /** The day on which the source was read, and its version. @default unverified */
  readonly read?: NonNullable<Fact['read']>;
  readonly versions?: string;
}
