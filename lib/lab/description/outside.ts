/** What must exist outside git. */
export type OutsideDescription = ExistingSecretDescription | OutsidePlaceholders | OutsideCredential;

/** A Secret that is created by hand. */
export interface ExistingSecretDescription {
  /** Which kind of need this is. */
  readonly kind: 'Secret';
  /** Its namespace. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
  /** Its type; left out for Opaque. */
  readonly type?: string;
  /** Its labels. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Its keys, and what is known of their values. */
  readonly keys: Readonly<Record<string, OutsideKey>>;
  /** What it is for. */
  readonly why: string;
}

/** Placeholders in files below `nodes/` that are filled on the node. */
export interface OutsidePlaceholders {
  /** Which kind of need this is. */
  readonly kind: 'Placeholders';
  /** Paths below `nodes/`. */
  readonly files: readonly string[];
  /** Names of the placeholders. */
  readonly names: readonly string[];
  /** What they are for. */
  readonly why: string;
}

/** Something that must be handed over, a deploy key for example. */
export interface OutsideCredential {
  /** Which kind of need this is. */
  readonly kind: 'Credential';
  /** Who needs it. */
  readonly of: string;
  /** What it is for. */
  readonly why: string;
}

/** A key of a Secret: `value` where it is known and not secret, `same` names the value that several keys share. */
export interface OutsideKey {
  /** What it must be; only where that is no secret. */
  readonly value?: string;
  /** Name of a value that several keys share. */
  readonly same?: string;
  /** Whether it has several lines, as a key of SSH or a file has: it is asked for until its end. Where it is left out, `ssh-privatekey` has, and no other. */
  readonly lines?: boolean;
}
