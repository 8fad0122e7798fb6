/** Tests against the real programs (`npm run test:e2e`), in lanes (`runner.js`): in each one after the other, since most need a whole control plane. */
module.exports = {
  testEnvironment: '<rootDir>/e2e/environment.js',
  runner: '<rootDir>/e2e/runner.js',
  rootDir: '..',
  roots: ['<rootDir>/e2e'],
  moduleNameMapper: { '^cdk8s-homelab$': '<rootDir>/lib/index.ts' },
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  globalSetup: '<rootDir>/e2e/setup.ts',
  globalTeardown: '<rootDir>/e2e/teardown.ts',
  reporters: ['default', '<rootDir>/e2e/progress.js'],
  testTimeout: 600_000,
  maxWorkers: 1,
  showSeed: true,
};
