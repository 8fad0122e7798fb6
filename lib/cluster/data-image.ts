/** An image that keeps data. */
export interface DataImage {
  /** What messages call it: `postgres`. */
  readonly title: string;
  /** Its names without tag: those of Docker Hub without host and `library/`, others with their host. */
  readonly images: readonly string[];
  /** Whether it is a database, whose data is to stay; others may be used as a cache, and are looked at only if they have a volume that stays. */
  readonly database: boolean;
  /** Where it keeps its data; none where it is not known, several where the version is not known. */
  places(start: ContainerStart): readonly DataPlace[];
}

/** How a container is started. */
export interface ContainerStart {
  /** Tag of the image. */
  readonly tag: string | undefined;
  /** Arguments behind the image's own entry point. */
  readonly args: readonly string[];
  /** The value of a variable; undefined where it is not set, null where it is not known. */
  env(name: string): string | null | undefined;
}

/** Where an image keeps its data. */
export interface DataPlace {
  /** Folder of the data. */
  readonly folder: string;
  /** The variable that names the folder, whose value no message quotes. @default the image itself has it there */
  readonly setBy?: string;
  /** Folder at which the image declares a volume of its own: without a mount right there it hides what a volume further up has. @default none */
  readonly ownVolume?: string;
  /** It does not start if a volume is mounted at one of these. @default none */
  readonly refusedMount?: { readonly at: string; readonly why: string };
  /** It does not start in a folder that is new and not empty, be it for `lost+found`. @default false */
  readonly wantsEmpty?: boolean;
}

/** The folder in words. */
export function folderInWords({ folder, setBy }: DataPlace): string {
  return setBy === undefined ? folder : `the folder that ${setBy} names`;
}
