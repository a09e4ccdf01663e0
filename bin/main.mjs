#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

// In JavaScript, since the cache must be on before the rest is read: from the second start on nothing is compiled, and the
// TypeScript reader (a tenth of a second, 20 MB) is not loaded. A checkout has the source beside this file; the package,
// below whose folder Node would not strip types, has it built.
enableCompileCache()
const source = new URL('./abdm-rehearsal.ts', import.meta.url)
await import(existsSync(source) ? source.href : '../dist/cli.js')
