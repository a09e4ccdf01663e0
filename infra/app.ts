import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFunction, FUNCTIONS } from './bundle.ts'
import { sandboxApp } from './sandbox-app.ts'

// What `cdk` runs: code is bundled first, the stack takes it as it is.
const folder = mkdtempSync(join(tmpdir(), 'abdm-rehearsal-functions-'))
try {
  await Promise.all(Object.keys(FUNCTIONS).map((name) => bundleFunction(name, join(folder, name))))
  sandboxApp((name) => join(folder, name)).app.synth()
} finally {
  rmSync(folder, { recursive: true })
}
