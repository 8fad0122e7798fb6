import type { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type ClaimSpecProps, claimSpec } from '../volume/claim-spec';
import { Volume } from '../volume/volume';

/** What each pod of a StatefulSet claims. */
export interface ClaimTemplateProps<L extends AnyLabTypes> extends ClaimSpecProps<L> {
  /** Where the main container has it, for example `/data`. For other containers, `Volume.ofTemplate` with the claim's name in their `mounts`. @default there alone */
  readonly mountPath?: `/${string}`;
  /** Labels of the claims. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

type Mounts = Readonly<Record<`/${string}`, Volume>>;

/** The main container's mounts, those of its claims first. @throws ConfigurationError for two mounts at one path */
export function mountsOf(workload: string, claims: Readonly<Record<string, ClaimTemplateProps<LabTypes>>>, mounts: Mounts): Mounts {
  const paths = Object.entries(claims).flatMap(([name, { mountPath }]) => (mountPath === undefined ? [] : [[mountPath, name] as const]));
  const taken = paths.find(([path], i) => path in mounts || paths.findIndex(([other]) => other === path) !== i);
  if (taken) throw new ConfigurationError(`${workload}: got two mounts at '${taken[0]}', expected a path each`);
  return { ...Object.fromEntries(paths.map(([path, name]) => [path, Volume.ofTemplate(name)] as const)), ...mounts };
}

/** @throws ConfigurationError for a claim that the class can't serve */
export function claimTemplate(
  app: AppChart,
  workload: string,
  name: string,
  claim: ClaimTemplateProps<LabTypes>,
): k8s.KubePersistentVolumeClaimProps {
  return {
    metadata: { name, ...app.lab.careMetadata('data-template'), ...(claim.labels ? { labels: { ...claim.labels } } : {}) },
    spec: claimSpec(app, `${workload}, claim ${name}`, claim),
  };
}
