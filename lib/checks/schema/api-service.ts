import { problemOfServiceName } from '../../manifest/names';
import { mapAt, textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { constraints, isGiven, type Say } from './constraints';
import { calledService } from './webhook-client';

/** An APIService. */
export const apiService = constraints({
  '': map((service, tell) => {
    const spec = mapAt(service, 'spec');
    const say: Say = (message, hint, ...keys) => tell(message, hint, 'spec', ...keys);
    const [group, version] = [textAt(spec, 'group') ?? '', textAt(spec, 'version') ?? ''];
    const local = !isGiven(spec, 'service');
    if (problemOfServiceName(version) !== undefined)
      say(`got version '${version}', expected the name of a version`, "for example 'v1'", 'version');
    if (group === '' && version !== 'v1') say('got no group, expected one', 'write the group of the API', 'group');
    const [insecure, bundle] = [spec.insecureSkipTLSVerify === true, (textAt(spec, 'caBundle') ?? '') !== ''];
    if (local && (insecure || bundle))
      say('got TLS settings without service, expected both', 'name the Service that serves the API', 'service');
    if (insecure && bundle)
      say('got caBundle with insecureSkipTLSVerify, expected one of them', 'remove insecureSkipTLSVerify', 'caBundle');
  }),
  'spec.service': calledService,
});
