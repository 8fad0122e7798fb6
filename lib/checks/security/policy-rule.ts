import { listAt, type ReadMap } from '../../manifest/read';

/** Something that can be done: `get` of `pods/exec` in the group `''`. */
export interface Right {
  readonly verb: string;
  readonly group: string;
  /** With its subresource. */
  readonly resource: string;
}

/** Whether a rule of a role allows it; for some objects only, where the rule has names. */
export function allows(rule: ReadMap, { verb, group, resource }: Right): boolean {
  const has = (list: string, ...values: readonly string[]) => values.some((value) => listAt(rule, list).includes(value));
  const subresource = resource.includes('/') ? `*${resource.slice(resource.indexOf('/'))}` : resource;
  return has('verbs', verb, '*') && has('apiGroups', group, '*') && has('resources', resource, subresource, '*');
}

/** Whether a rule is about all objects of its resources. */
export function isUnnamed(rule: ReadMap): boolean {
  return listAt(rule, 'resourceNames').length === 0;
}

/** Whether a rule allows everything. */
export function allowsAll(rule: ReadMap): boolean {
  return isUnnamed(rule) && ['verbs', 'apiGroups', 'resources'].every((list) => listAt(rule, list).includes('*'));
}

/** Group and resource of what kubectl writes as `deployments.apps/scale`. */
export function readResource(text: string): { readonly group: string; readonly resource: string } {
  const [, name = text, group = '', subresource = ''] = /^([^./]+)(?:\.([^/]+))?(\/.+)?$/.exec(text) ?? [];
  return { group, resource: `${name}${subresource}` };
}
