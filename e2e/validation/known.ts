/** Objects of which a server and our rules say different things, and why: all of them, of more than 8,000. */
export const KNOWN: readonly (readonly [what: RegExp, why: string])[] = [
  [/^PodTemplate /, 'nothing makes pods of a PodTemplate: its template is not looked at'],
  [/([eE]xpression|x-kubernetes-validations).*(Not A_Name|xxx|nonsense)/, 'no compiler of CEL is here'],
  [/\/selector\/\w+ null: null$/, 'a null in a map of labels is an empty text to the server'],
  [/metadata\/annotations\/container\.apparmor/, 'an annotation that nothing reads any more, which has to agree with a field'],
  [/resourceClaims/, 'until 1.33 the server drops them, with all that is wrong in them'],
  [/^StatefulSet .*\/spec\/template\/spec removed/, 'until 1.33 the server does not look at the pods of a StatefulSet'],
  [/"initContainers":.*"restartPolicy":"Never"/, 'a word that 1.34 takes and 1.33 does not'],
  [/CustomResourceDefinition .*storage (null|removed)/, 'one version has to be stored, and it is better said'],
  [/openAPIV3Schema\/type emptied/, 'an empty type is none'],
  [/matchingPrecedence emptied/, 'the server puts another number in for 0'],
  [/targetPort emptied/, 'an empty targetPort is none'],
  [/persistentVolumeClaimRetentionPolicy\/when\w+ emptied/, 'an empty word is Retain'],
  [/preferredDuringScheduling.*\/values\/0 out of range/, 'no node ever has a label of such a value'],
  [/^(DeviceTaintRule|StorageVersionMigration) base /, 'kinds of 1.37 that operators of devices and of clusters write, not repositories'],
  [/^Job import \/spec\/completions (null|removed)/, 'more failed indexes than completions, where there are no completions'],
];
