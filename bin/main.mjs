#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// In JavaScript, since the cache must be on before the first TypeScript is read: from the second start on nothing is
// compiled, and the TypeScript reader (a tenth of a second, 20 MB) is not loaded.
enableCompileCache()
await import('./abdm-rehearsal.ts')
