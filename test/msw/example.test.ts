import { describe } from 'vitest'

// The example's own tests, as its reader runs them: from the source here, from the tarball in test/package.
describe('hospital-client: claims', async () => void (await import('../../examples/hospital-client/test/claims.test.ts')))
describe('hospital-client: registries', async () => void (await import('../../examples/hospital-client/test/registries.test.ts')))
