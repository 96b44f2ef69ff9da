/** Tests stand beside what they test; whole-system tests are in tests/. Those of the built clients have them built first. */
const shared = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
const ofBuiltClients = '<rootDir>/tests/(weapp|h5|console)/';

module.exports = {
  testTimeout: 60_000,
  // A process of its own for the tests even on one core: what brings one down is counted, and the others go on.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'house',
      testMatch: [
        '<rootDir>/{client,cloudfunctions,console,local,demo,scripts,bench,tests}/**/*.test.{ts,tsx}',
      ],
      testPathIgnorePatterns: ['/node_modules/', ofBuiltClients],
    },
    {
      ...shared,
      displayName: 'built clients',
      testMatch: ['<rootDir>/tests/{weapp,h5,console}/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/tests/buildClients.ts',
    },
  ],
};
