import type { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type FilesProps, keyItems, type NamedVolume } from './files';

/** One source of a projected volume. */
export type ProjectedSource = ProjectedConfigMap | ProjectedSecret | ProjectedToken | ProjectedFields;

/** Files of a ConfigMap. */
export interface ProjectedConfigMap extends Omit<FilesProps<string>, 'mode'> {
  /** The ConfigMap: one of ours, or `{ name }`. */
  readonly configMap: NamedVolume;
}

/** Files of a Secret. */
export interface ProjectedSecret extends Omit<FilesProps<string>, 'mode'> {
  /** The Secret: one of ours, or `{ name }`. */
  readonly secret: NamedVolume;
}

/** A token of the pod's service account. */
export interface ProjectedToken {
  /** What the token is like. */
  readonly token: {
    /** Name of the file. */
    readonly path: string;
    /** Whom it is for. @default the API server */
    readonly audience?: string;
    /** Seconds after which it is renewed, at least 600. @default 3600 */
    readonly seconds?: number;
  };
}

/** Fields of the pod: file to field, for example `{ labels: 'metadata.labels' }`. */
export interface ProjectedFields {
  /** File to field of the pod. */
  readonly fields: Readonly<
    Record<string, 'metadata.name' | 'metadata.namespace' | 'metadata.uid' | 'metadata.labels' | 'metadata.annotations'>
  >;
}

/** The sources as the pod's spec has them. @throws ConfigurationError for files outside of the volume, twice the same one, or no source at all */
export function projectedSources(what: string, sources: readonly ProjectedSource[]): k8s.VolumeProjection[] {
  if (sources.length === 0) throw new ConfigurationError(`${what}: got no sources, expected at least one`);
  const rendered = sources.map((source) => projection(what, source));
  const files = rendered.flatMap(({ configMap, secret, serviceAccountToken, downwardApi }) => [
    ...[...(configMap?.items ?? []), ...(secret?.items ?? []), ...(downwardApi?.items ?? [])].map(({ path }) => path),
    ...(serviceAccountToken ? [serviceAccountToken.path] : []),
  ]);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw new ConfigurationError(`${what}: got file '${twice}' of two sources, expected one of it`);
  return rendered;
}

function projection(what: string, source: ProjectedSource): k8s.VolumeProjection {
  if ('configMap' in source) {
    const { items, optional } = keyItems(what, source);
    return { configMap: { name: source.configMap.name, ...items.spec, ...optional } };
  }
  if ('secret' in source) {
    const { items, optional } = keyItems(what, source);
    return { secret: { name: source.secret.name, ...items.spec, ...optional } };
  }
  if ('token' in source) {
    const { path, audience, seconds } = source.token;
    if (seconds !== undefined && !(Number.isInteger(seconds) && seconds >= 600))
      throw new ConfigurationError(`${what}: got a token for ${seconds} seconds, expected a whole number from 600`);
    return {
      serviceAccountToken: {
        path,
        ...(audience === undefined ? {} : { audience }),
        ...(seconds === undefined ? {} : { expirationSeconds: seconds }),
      },
    };
  }
  return { downwardApi: { items: Object.entries(source.fields).map(([path, fieldPath]) => ({ path, fieldRef: { fieldPath } })) } };
}
