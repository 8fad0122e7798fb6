import { problemOfInterface } from './iscsi';

const portal = '10.0.0.9:3260';
const initiatorName = 'iqn.2004-04.com.example:web';

test('the name of a volume and its portal have 64 characters together, with a colon, where the initiator is named', () => {
  const longest = 'd'.repeat(63 - portal.length);
  expect(problemOfInterface(longest, { targetPortal: portal, initiatorName })).toBeUndefined();
  expect(problemOfInterface(`${longest}d`, { targetPortal: portal, initiatorName })).toBe(
    'got a name of 51 and a targetPortal of 13 characters, expected at most 63 of both with initiatorName',
  );
  expect(problemOfInterface(`${longest}d`, { targetPortal: portal })).toBeUndefined();
});
