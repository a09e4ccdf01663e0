import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
})
