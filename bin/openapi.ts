import { writeFileSync } from 'node:fs'
import { toOpenApi } from '../functions/kernel/openapi.ts'
import { rooms } from '../mocks/sandbox.ts'

/** The document of all rooms, made from the declarations that also serve. */
export function writeOpenApi(file: string, version: string): void {
  writeFileSync(file, `${JSON.stringify(toOpenApi(rooms, version), null, 2)}\n`)
}
