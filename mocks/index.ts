export type { Sandbox, SandboxOptions } from './sandbox.ts'
export { createSandbox, STANDARD_CLIENT, STANDARD_NOW } from './sandbox.ts'
export type { Change, Item, Json, Key, Query, Store } from '../functions/kernel/store/store.ts'
export type { Settings, Site } from '../functions/kernel/world.ts'
