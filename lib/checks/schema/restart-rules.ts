import type { Pods } from '../../cluster/pods';
import { mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { list, type Report } from '../rule';
import { isGiven } from './constraints';

/** Keeps restartPolicy and restartPolicyRules of containers. */
export const RESTART_GATE = 'ContainerRestartRules';
/** The first minor version where it is on by default. */
export const RESTART_KEPT = 35;

const OPERATORS = ['In', 'NotIn'];
const ACTIONS = ['Restart', 'RestartAllContainers'];
const POLICIES = ['Always', 'Never', 'OnFailure'];

/** A container's own restartPolicy, and its rules, which need one. */
export function restartRules({ containers }: Pods): readonly Report[] {
  return containers.flatMap(({ type, spec, at }): readonly Report[] => {
    if (type !== 'container') return [];
    const { restartPolicy: policy } = spec;
    if (typeof policy === 'string' && !POLICIES.includes(policy))
      return [
        {
          path: `${at}/restartPolicy`,
          message: `got restartPolicy '${policy}', expected one of ${list(POLICIES)}`,
          hint: 'write one of them',
        },
      ];
    if (mapsAt(spec, 'restartPolicyRules').length > 0 && !isGiven(spec, 'restartPolicy'))
      return [
        {
          path: `${at}/restartPolicyRules`,
          message: 'got restartPolicyRules without restartPolicy, expected both',
          hint: 'say what happens where no rule applies',
        },
      ];
    return mapsAt(spec, 'restartPolicyRules').flatMap((rule, i) => [
      ...action(rule, `${at}/restartPolicyRules/${i}/action`),
      ...exitCodes(rule, `${at}/restartPolicyRules/${i}`),
    ]);
  });
}

function action({ action: word }: ReadMap, path: string): readonly Report[] {
  return typeof word !== 'string' || ACTIONS.includes(word)
    ? []
    : [{ path, message: `got action '${word}', expected one of ${list(ACTIONS)}`, hint: 'write one of them' }];
}

function exitCodes(rule: ReadMap, at: string): readonly Report[] {
  if (!isGiven(rule, 'exitCodes'))
    return [{ path: `${at}/exitCodes`, message: 'got no exitCodes, expected some', hint: 'say which codes the rule is for' }];
  const operator = textAt(rule, 'exitCodes', 'operator');
  return operator === undefined || OPERATORS.includes(operator)
    ? []
    : [
        {
          path: `${at}/exitCodes/operator`,
          message: `got operator '${operator}', expected one of ${list(OPERATORS)}`,
          hint: 'write one of them',
        },
      ];
}
