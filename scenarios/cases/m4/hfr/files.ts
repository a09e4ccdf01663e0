import { PDF, PNG } from '../hpr/files.ts'

/** A file of a facility, as the registry takes it. */
export interface NamedFile {
  name: string
  value: string
}

/** Names have no blank. */
export const picture = (name: string): NamedFile => ({ name: `${name}.png`, value: PNG })
export const page = (name: string): NamedFile => ({ name: `${name}.pdf`, value: PDF })

const MEGABYTE = 1024 * 1024
let large: string | undefined

/** A picture of 6 MB: what NHA's cases want refused. Made when first asked for, and shared. */
export const largePicture = (): NamedFile => ({ name: 'large.png', value: (large ??= Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.alloc(6 * MEGABYTE)]).toString('base64')) })
