import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { policyRules, type Rights } from './rights';

/** What every account has. */
export interface AccountProps {
  /** Name of the ServiceAccount. */
  readonly account: string;
  /** Labels of each object. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Rights of an account. */
export interface RightsProps extends AccountProps {
  /** Name of the Role. */
  readonly role: string;
  /** Name of the RoleBinding. */
  readonly binding: string;
  /** What it may do, in this order: `{ pods: ['get', 'list'], 'pods/exec': ['get', 'create'], 'deployments.apps': ['get'] }`. */
  readonly may: Rights;
  /** In every namespace, by a ClusterRole and ClusterRoleBinding of these names. @default false: in the app's namespace */
  readonly everywhere?: boolean;
}

/** An account that may do nothing: it can't talk to the API, and its pods get no token. */
export interface NoRightsProps extends AccountProps {
  readonly role?: never;
  readonly binding?: never;
  readonly may?: never;
  readonly everywhere?: never;
}

/** An account with rights, or with none. */
export type ServiceAccountProps = RightsProps | NoRightsProps;

/**
 * Who a workload is to the Kubernetes API and what it may do there. Its needs are asserted at every synthesis.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export class ServiceAccount<L extends LabTypes = LabTypes> extends Construct {
  /** Name of the account, for `serviceAccount` of a workload. */
  public readonly account: string;
  /** The ServiceAccount. */
  public readonly serviceAccount: ApiObject;
  /** The Role or ClusterRole; undefined without rights. */
  public readonly role: ApiObject | undefined;
  /** The RoleBinding or ClusterRoleBinding; undefined without rights. */
  public readonly binding: ApiObject | undefined;

  /** @throws ConfigurationError for a wildcard, no verbs, or half of what `pods/exec` needs */
  public constructor(scope: AppChart<L>, id: string, props: ServiceAccountProps) {
    super(scope, id);
    const { appNamespace: namespace } = scope;
    const labels = props.labels ? { labels: { ...props.labels } } : {};
    this.account = props.account;
    this.serviceAccount = new ApiObject(
      this,
      'account',
      k8s.KubeServiceAccount.manifest({
        metadata: { name: props.account, namespace, ...labels },
        ...(props.may ? {} : { automountServiceAccountToken: false }),
      }),
    );
    if (!props.may) return;
    const rules = policyRules(`role ${props.role}`, props.may);
    const place = props.everywhere ? {} : { namespace };
    const role = { metadata: { name: props.role, ...place, ...labels }, rules };
    const binding = bindingOf(props, namespace, { name: props.binding, ...place, ...labels });
    this.role = new ApiObject(this, 'role', props.everywhere ? k8s.KubeClusterRole.manifest(role) : k8s.KubeRole.manifest(role));
    this.binding = new ApiObject(
      this,
      'binding',
      props.everywhere ? k8s.KubeClusterRoleBinding.manifest(binding) : k8s.KubeRoleBinding.manifest(binding),
    );
    for (const [resource, verbs] of Object.entries(props.may)) {
      scope.lab.declared.rights.push({
        namespace,
        serviceAccount: props.account,
        ...(props.everywhere ? { everywhere: true } : {}),
        resource,
        verbs,
      });
    }
  }
}

function bindingOf({ account, role, everywhere }: RightsProps, namespace: string, metadata: k8s.ObjectMeta): k8s.KubeRoleBindingProps {
  return {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: everywhere ? 'ClusterRole' : 'Role', name: role },
    subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
  };
}
