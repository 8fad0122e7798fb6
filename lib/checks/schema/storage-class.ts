import { problemOfDnsSubdomain, problemOfKey } from '../../manifest/names';
import { listAt, mapAt, textAt } from '../../manifest/read';
import { map, text, unique } from './constraint-kinds';
import { constraints } from './constraints';

const MAX_PARAMETERS = 512;

/** A StorageClass. */
export const storageClass = constraints({
  provisioner: text(
    (name) => (name === '' ? 'got no provisioner, expected one' : problemOfKey(name.toLowerCase())),
    'write what the provisioner calls itself',
  ),
  'allowedTopologies.*': map((topology, say) => {
    if (listAt(topology, 'matchLabelExpressions').length === 0)
      say('got no matchLabelExpressions, expected some', 'say which nodes are meant', 'matchLabelExpressions');
  }),
  'allowedTopologies.*.matchLabelExpressions': unique('key', 'key'),
  allowedTopologies: (all, say) => {
    const texts = (Array.isArray(all) ? all : []).map((one) => JSON.stringify(one));
    if (new Set(texts).size < texts.length) say('got a topology twice', 'remove one');
  },
  reclaimPolicy: text(
    (policy) => (policy === 'Recycle' ? "got reclaimPolicy 'Recycle', expected 'Delete' or 'Retain'" : undefined),
    'write one of these',
  ),
  parameters: map((parameters, say) => {
    const keys = Object.keys(parameters);
    if (keys.length > MAX_PARAMETERS) say(`got ${keys.length} parameters, expected at most ${MAX_PARAMETERS}`, 'remove some');
    if (keys.includes('')) say('got a parameter without a name, expected one', 'name it');
  }),
  'allowedTopologies.*.matchLabelExpressions.*': map((expression, say) => {
    const values = listAt(expression, 'values');
    const problem = problemOfKey(textAt(expression, 'key') ?? '');
    if (values.length === 0) say('got no values, expected some', 'write values of the label', 'values');
    if (new Set(values).size < values.length) say('got a value twice', 'remove one', 'values');
    if (problem !== undefined) say(problem, 'write the key of a label of nodes', 'key');
  }),
});

/** A VolumeAttributesClass. */
export const volumeAttributesClass = constraints({
  driverName: text(
    (name) => (name === '' ? 'got no driverName, expected one' : problemOfDnsSubdomain(name.toLowerCase())),
    'write the name of the CSI driver',
  ),
  '': map((attributes, say) => {
    if (Object.keys(mapAt(attributes, 'parameters')).length === 0)
      say('got no parameters, expected one', 'write what the driver shall do', 'parameters');
  }),
});

/** A CSIStorageCapacity. */
export const storageCapacity = constraints({ storageClassName: text(problemOfDnsSubdomain, 'write the name of a StorageClass') });
