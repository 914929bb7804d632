export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/jestTransform.cjs' },
  setupFiles: ['<rootDir>/tools/jestSetup.cjs'],
  maxWorkers: 2,
  // Speed is measured by the bench; on a busy machine a test may take its time.
  testTimeout: 60_000,
};
