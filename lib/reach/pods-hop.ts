import type { Pods } from '../cluster/pods';
import { count as printCount } from '../manifest/count';
import { printIdentity } from '../manifest/identity';
import type { ReachContext } from './context';
import { pinnedTo } from './nodes-of';
import type { Port } from './policy/match';
import type { TraceSegment } from './trace';

/** The last hop: pods, and whether one of their containers says that it listens there. */
export function arriveAt({ lab }: ReachContext, pods: Pods, { port, protocol }: Port): TraceSegment {
  const declared = pods.ports().find((one) => one.port === port && one.protocol === protocol);
  const nodes = pinnedTo(pods, lab);
  const where = nodes === undefined ? '' : `, on ${nodes.join(' or ') || 'no node: none has the labels of its nodeSelector'}`;
  const name = declared?.name === undefined ? '' : ` ('${declared.name}')`;
  const what = `${countOf(pods)} of ${printIdentity(pods.object)}, ${protocol} ${port}${name}${where}`;
  const others = pods.ports().map((one) => one.port);
  const undeclared = `no container declares ${protocol} ${port}${others.length > 0 ? `, only ${others.join(', ')}` : ''}: it answers if something listens there all the same`;
  const destination = {
    message: what,
    object: pods.object,
    port,
    ...(pods.count === undefined ? {} : { pods: pods.count }),
    ...(nodes ? { nodes } : {}),
  };
  const place = declared ?? pods.containers[0];
  return {
    hops: [
      {
        kind: 'pods',
        result: 'ok',
        message: what,
        by: pods.object,
        ...(place ? { at: place.at } : {}),
        ...(declared ? {} : { hint: undeclared }),
      },
    ],
    destinations: [destination],
  };
}

function countOf({ count, owner }: Pods): string {
  if (count === undefined) return 'pods';
  return `${owner ? '' : 'at most '}${printCount(count, 'pod')}`;
}
