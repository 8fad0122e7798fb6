import type { Manifest } from '../manifest/manifest';

/** Annotations of one prefix that a product reads. */
export interface AnnotationVocabulary {
  /** With its slash: `metallb.io/`. */
  readonly prefix: string;
  /** What reads them, where only the product in that part of the lab does: of the annotations of two ingress controllers one does nothing. @default they are read wherever the product is */
  readonly role?: 'ingress' | 'loadBalancer';
  /** Whether these are all: else only what looks like one of them is misspelt. */
  readonly complete: boolean;
  /** Whether labels of these names are read as well. @default false */
  readonly alsoLabels?: boolean;
  /** Whether they are read on objects that are applied, not on pods that a workload makes. @default false */
  readonly notOnTemplates?: boolean;
  /** The annotations, by the kinds on which they are read. */
  readonly groups: readonly AnnotationGroup[];
}

/** Annotations that are read on the same kinds. */
export interface AnnotationGroup {
  /** Names behind the prefix; `*` at the end stands for anything. Only Traefik ignores case. */
  readonly names: readonly string[];
  /** Kinds on which they are read. @default any */
  readonly on?: readonly string[];
  /** Kinds on which they are not read, though on all others. @default none */
  readonly notOn?: readonly string[];
  /** What to do instead of writing it there. @default to remove it */
  readonly instead?: string;
  /** What is wrong with a value, so that it says nothing, as `did you mean X?` or what is read. @default any value is read */
  unread?(value: string): { readonly message: string; readonly hint: string } | undefined;
  /** What an object of such a kind lacks, so that they are not read there: `type: LoadBalancer`. @default they are read on all */
  lacks?(object: Manifest): string | undefined;
}
