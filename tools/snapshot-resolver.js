/** Keeps every snapshot in __snapshots__/ at the top, whatever folder its test is in. */
const SUFFIX = '.snap';

module.exports = {
  resolveSnapshotPath: (testPath) => testPath.replace(/^(.*?)\/(lib|bench|e2e|examples)\//, `$1/__snapshots__/$2/`) + SUFFIX,
  resolveTestPath: (snapshotPath) => snapshotPath.replace('/__snapshots__/', '/').slice(0, -SUFFIX.length),
  testPathForConsistencyCheck: '/repo/lib/labs/halo.test.ts',
};
