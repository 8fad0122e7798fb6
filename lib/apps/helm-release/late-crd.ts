import type { AppChart } from '../../lab/app-chart';

/**
 * Metadata of a custom resource whose definition a Helm release of the same lab brings: at the first sync it is not there yet.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#skip-dry-run-for-new-custom-resources-types
 */
export function lateCrd({ lab }: AppChart, group: string): { readonly annotations?: Record<string, string> } {
  return lab.declared.crdsComeLater(group) ? lab.careMetadata('late-kind') : {};
}
