/** Unit tests stand beside the code; snapshots are kept in __snapshots__/ at the top. */
module.exports = {
  testEnvironment: '<rootDir>/tools/jest/environment.cjs',
  runtime: '<rootDir>/tools/jest/runtime.cjs',
  // By default jest leaves a core free.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/lib/built.fixture.js',
  roots: ['<rootDir>/lib', '<rootDir>/bench', '<rootDir>/examples'],
  // The examples import the package.
  moduleNameMapper: { '^cdk8s-homelab$': '<rootDir>/lib/index.ts', '^cdk8s-homelab/testing$': '<rootDir>/lib/testing/index.ts' },
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  snapshotResolver: '<rootDir>/tools/snapshot-resolver.js',
};
