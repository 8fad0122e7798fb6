import { isIP } from 'node:net';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** The cluster's DNS answers with a CNAME record of the name: an address is a name that no DNS server knows. */
export const externalNameAddress = defineRule({
  id: 'reference/external-name-address',
  severity: 'warning',
  summary: 'the externalName of a Service is a DNS name, not an address',
  kinds: 'Service',
  check(service) {
    const name = textAt(service, 'spec', 'externalName') ?? '';
    if (textAt(service, 'spec', 'type') !== 'ExternalName' || isIP(name.replace(/\.$/, '')) === 0) return NOTHING;
    return [
      {
        path: '/spec/externalName',
        message: `got the address '${name}', expected a DNS name: DNS answers with a CNAME record, which no resolver follows to an address`,
        hint: 'write a Service without selector and an EndpointSlice with the address, or a DNS name that stands for it',
      },
    ];
  },
});
