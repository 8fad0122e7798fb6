import { type ReadMap, textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { type Constraint, isGiven } from './constraints';

/** Names of iSCSI targets and initiators, as the API server compares them. */
const IQN = /iqn\.\d{4}-\d{2}\.([A-Za-z0-9.-]+)(:[^,;*&$|\s]+)$/;
const EUI = /^eui\.[0-9a-f]{16}$/i;
const NAA = /^naa\.[0-9a-f]{32}$/i;
const MAX_LUN = 255;
/** Of the volume's name, a colon and the portal, by which the kubelet calls the interface of an initiator. */
const MAX_INTERFACE = 64;
const MONTH = /^iqn\.\d{4}-(0[1-9]|1[0-2])\./;

/** What an iSCSI volume says of its target, in a pod and in a PersistentVolume alike. */
export const iscsi: Constraint = map((source, say) => {
  if ((textAt(source, 'targetPortal') ?? '') === '')
    say('got no targetPortal, expected one', "for example '10.0.0.9:3260'", 'targetPortal');
  for (const key of ['iqn', 'initiatorName']) {
    const name = textAt(source, key);
    if (name === undefined && key === 'initiatorName') continue;
    if (name === undefined || !isTarget(name))
      say(`got ${key} '${name ?? ''}', expected a name of iSCSI`, "for example 'iqn.2004-04.com.example:storage'", key);
  }
  if (typeof source.lun === 'number' && (source.lun < 0 || source.lun > MAX_LUN))
    say(`got lun ${source.lun}, expected 0 to ${MAX_LUN}`, 'write the number of the unit', 'lun');
  const login = source.chapAuthDiscovery === true || source.chapAuthSession === true;
  if (login && !isGiven(source, 'secretRef'))
    say('got CHAP without secretRef, expected both', 'name the Secret that has the login', 'secretRef');
});

/** The name of a volume and its portal together, if it names its initiator. */
export function problemOfInterface(name: string, source: ReadMap): string | undefined {
  if (textAt(source, 'initiatorName') === undefined) return undefined;
  const { length } = `${name}:${textAt(source, 'targetPortal') ?? ''}`;
  return length > MAX_INTERFACE
    ? `got a name of ${name.length} and a targetPortal of ${length - name.length - 1} characters, expected at most ${MAX_INTERFACE - 1} of both with initiatorName`
    : undefined;
}

function isTarget(name: string): boolean {
  return (IQN.test(name) && MONTH.test(name)) || EUI.test(name) || NAA.test(name);
}
