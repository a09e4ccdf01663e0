import { defineConfig } from 'vitest/config'

/** What an integrator imports means the source in here, as `paths` says in tsconfig.json. */
const source = (name: string, file: string): { find: RegExp; replacement: string } => ({ find: new RegExp(`^${name}$`), replacement: `${import.meta.dirname}/${file}` })

export default defineConfig({
  resolve: { alias: [source('abdm-rehearsal', 'mocks/index.ts'), source('abdm-rehearsal/msw', 'mocks/msw.ts'), source('abdm-rehearsal/client', 'mocks/client.ts')] },
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
