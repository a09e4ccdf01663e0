import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Nothing outside a test's own sandbox changes: files share what they import, which halves the time.
    isolate: false,
    testTimeout: 60_000,
  },
})
