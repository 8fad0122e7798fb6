import { isIpv4 } from '../../manifest/ip-range';
import { CliError } from '../cli-error';
import type { GivenNode } from './facts';

/** What people call a node that runs the API server, and one that does not. */
const ROLES = { server: 'control-plane', 'control-plane': 'control-plane', agent: 'worker', worker: 'worker' } as const;
const NAMES = ['server', 'control-plane', 'agent', 'worker'] as const;
const EXPECTED = 'expected NAME=ADDRESS, and after commas role=server or role=agent, or a resource such as cpu=4 or memory=8Gi';

/**
 * A node as an option has it: `pi=192.168.1.10,cpu=4,memory=8Gi,role=server`.
 * @throws CliError that says what was expected
 */
export function parseNode(text: string): GivenNode {
  const [first = '', ...rest] = text.split(',').map((part) => part.trim());
  const [name = '', address = ''] = first.split('=');
  if (name === '' || !isIpv4(address)) throw new CliError(`--node: got '${text}', ${EXPECTED}`);
  let role: GivenNode['role'];
  const capacity: Record<string, string> = {};
  for (const part of rest) {
    const [key = '', value = '', ...more] = part.split('=');
    if (key === '' || value === '' || more.length > 0) throw new CliError(`--node: got '${part}' for ${name}, ${EXPECTED}`);
    if (key !== 'role') capacity[key] = value;
    else {
      const known = NAMES.find((one) => one === value);
      if (known === undefined) throw new CliError(`--node: got role '${value}' for ${name}, expected ${NAMES.join(', ')}`);
      role = ROLES[known];
    }
  }
  return { name, address, ...(role === undefined ? {} : { role }), capacity };
}
