import type { AnnotationGroup } from '../../cluster/annotation-vocabulary';
import { closestMatch } from '../../manifest/closest-match';

/** Options of a sync that an object may have. */
const OF_OBJECTS = [
  ...['Prune', 'Delete', 'Replace', 'Force', 'ServerSideApply', 'SkipDryRunOnMissingResource', 'Validate', 'PruneLast'],
  ...['DisableClientSideApplyMigration', 'ClientSideApplyMigration'],
];
/** Options that an Application may have. */
const OF_APPLICATIONS = [
  ...OF_OBJECTS,
  ...['CreateNamespace', 'ApplyOutOfSyncOnly', 'RespectIgnoreDifferences', 'FailOnSharedResource', 'PrunePropagationPolicy'],
];
/** Options that stand alone or with a value, by which live objects are compared. */
const COMPARED = ['IgnoreExtraneous', 'IncludeMutationWebhook', 'ServerSideDiff'];
const HOOKS = ['PreSync', 'Sync', 'PostSync', 'SyncFail', 'Skip', 'PreDelete', 'PostDelete'];
const POLICIES = ['HookSucceeded', 'HookFailed', 'BeforeHookCreation'];

type Problem = ReturnType<NonNullable<AnnotationGroup['unread']>>;

/** What is wrong with an option of an Application: `CreateNamespace=true`. */
export function problemOfSyncOption(option: string): Problem {
  return problemIn([option], 'option', OF_APPLICATIONS);
}

/** Annotations with lists of words: Argo CD silently ignores words that it does not know. */
export const WORDS: readonly AnnotationGroup[] = [
  { names: ['sync-options'], unread: (value) => problemIn(value.split(','), 'option', OF_APPLICATIONS) },
  { names: ['compare-options'], unread: (value) => problemIn(value.split(','), 'option', COMPARED) },
  { names: ['hook'], unread: (value) => problemIn(value.split(','), 'hook', HOOKS) },
  { names: ['hook-delete-policy'], unread: (value) => problemIn(value.split(','), 'policy', POLICIES) },
  {
    names: ['sync-wave'],
    unread: (value) =>
      /^[+-]?\d+$/.test(value)
        ? undefined
        : { message: 'Argo CD treats a wave that is not a whole number as 0', hint: "write one in quotes, such as '-1'" },
  },
];

function problemIn(words: readonly string[], what: string, known: readonly string[]): Problem {
  for (const word of words) {
    const name = word.trim().split('=')[0] ?? '';
    if (name === '' || known.includes(name) || /[{$]/.test(name)) continue;
    const near = closestMatch(name, known);
    // What resembles none of them may be anything, so it is not quoted.
    return near === undefined
      ? { message: `Argo CD does not know this ${what}`, hint: `it knows ${known.join(', ')}` }
      : { message: `Argo CD knows no ${what} '${name}'`, hint: `did you mean '${near}'?` };
  }
  return undefined;
}
