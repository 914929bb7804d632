export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/jestTransform.cjs' },
  setupFiles: ['<rootDir>/tools/jestSetup.cjs'],
  maxWorkers: 2,
};
