/** Linux capabilities, without `CAP_`, for example `NET_ADMIN`. */
export interface Capabilities {
  /** Those beside the runtime's own. @default none */
  readonly add?: readonly string[];
  /** Those that are taken away; `ALL` for every one. @default none */
  readonly drop?: readonly string[];
}

/** Which system calls are allowed. @see https://kubernetes.io/docs/tutorials/security/seccomp/ */
export interface SeccompProfile {
  /** The runtime's own profile, none, or a file on the node. */
  readonly type: 'RuntimeDefault' | 'Unconfined' | 'Localhost';
  /** File below the kubelet's folder of profiles; with `Localhost` alone. @default none */
  readonly localhostProfile?: string;
}

/** SELinux labels. @default the runtime's */
export interface SeLinuxOptions {
  /** Level, for example `s0:c123,c456`. @default the runtime's */
  readonly level?: string;
  /** Role, for example `system_r`. @default the runtime's */
  readonly role?: string;
  /** Type, for example `container_t`. @default the runtime's */
  readonly type?: string;
  /** User, for example `system_u`. @default the runtime's */
  readonly user?: string;
}

/** What a pod and each of its containers can say alike. */
interface RunAs {
  /** User id. @default the image's */
  readonly runAsUser?: number;
  /** Group id. @default the image's */
  readonly runAsGroup?: number;
  /** The kubelet refuses to start it as root. @default false */
  readonly runAsNonRoot?: boolean;
  /** Which system calls are allowed. @default the runtime's, unless the kubelet sets one */
  readonly seccompProfile?: SeccompProfile;
  /** SELinux context of the containers. @default the runtime's */
  readonly seLinuxOptions?: SeLinuxOptions;
}

/** Security settings of a container. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ */
export interface SecurityContext extends RunAs {
  /** As root on the node, with all of its devices. @default false, true with `devices` that are files of the node */
  readonly privileged?: boolean;
  /** Whether a program may get more rights than its parent. @default true */
  readonly allowPrivilegeEscalation?: boolean;
  /** The image's own files can't be written. @default false */
  readonly readOnlyRootFilesystem?: boolean;
  /** Linux capabilities that are added or dropped. @default the runtime's own */
  readonly capabilities?: Capabilities;
  /** How much of `/proc` the container sees. @default 'Default' */
  readonly procMount?: 'Default' | 'Unmasked';
}

/** Security settings of a pod: of all of its containers, unless they say otherwise. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ */
export interface PodSecurityContext extends RunAs {
  /** Group id that owns the volumes and can write to them. @default as the volume is */
  readonly fsGroup?: number;
  /** Whether the kubelet goes through every file of a volume to give it to `fsGroup`, or looks at its root first. @default 'Always' */
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  /** More group ids of the programs, for example of the device `/dev/dri`. @default none */
  readonly supplementalGroups?: readonly number[];
  /** Settings of the kernel, for example `{ 'net.ipv4.ip_forward': '1' }`. @default the node's */
  readonly sysctls?: Readonly<Record<string, string>>;
}
