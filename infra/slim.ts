import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'
import { packed } from './packed.ts'

const require = createRequire(import.meta.url)

/** An element as `fhir` writes it down in its `profiles/types.json`. */
interface Element {
  _name: string
  _type: string
  _multiple?: boolean
  _required?: boolean
  _choice?: string
  _valueSet?: string
  _valueSetStrength?: string
  _targetProfiles?: unknown
  _properties?: Element[]
}

interface ValueSet {
  systems: { uri: string; codes: { code: string }[] }[]
}

type Definitions = Record<string, { _properties: Element[] }>

/** No value set has this name: what is bound to it is still looked at, as before, and found in none. */
const NOT_REQUIRED = '-'

/**
 * What the validator of `fhir` says as an error needs of its R4 definitions: every resource, and the codes of the value
 * sets that are required. A code of another set costs a warning at most, which nobody here reads.
 */
export function slimDefinitions(): { types: Definitions; valueSets: Record<string, ValueSet> } {
  const types = require('fhir/profiles/types.json') as Definitions
  const all = require('fhir/profiles/valuesets.json') as Record<string, ValueSet>
  const required = new Set<string>()
  const slim = ({ _name, _type, _multiple, _required, _choice, _valueSet, _valueSetStrength, _targetProfiles, _properties }: Element): Element => {
    const name = _valueSet?.split('|')[0]
    const isRequired = _valueSetStrength === 'required' && name !== undefined
    if (isRequired) required.add(name)
    return {
      _name, _type, _choice, _targetProfiles: _targetProfiles ?? undefined, ...(_multiple && { _multiple }), ...(_required && { _required }),
      ...(isRequired ? { _valueSet: name, _valueSetStrength } : _valueSet && { _valueSet: NOT_REQUIRED }),
      ...(_properties && { _properties: withoutMeta(_properties).map(slim) }),
    }
  }
  const slimmed = Object.fromEntries(Object.entries(types).map(([name, { _properties }]) => [name, { _properties: withoutMeta(_properties).map(slim) }]))
  const valueSets = Object.fromEntries(Object.entries(all).flatMap(([name, { systems }]) => (required.has(name) ? [[name, { systems: systems.map(({ uri, codes }) => ({ uri, codes: codes.map(({ code }) => ({ code })) })) }] as const] : [])))
  return { types: slimmed, valueSets }
}

/** `_birthDate` beside `birthDate`: the validator adds them itself when it starts. */
const withoutMeta = (elements: Element[] = []): Element[] => elements.filter(({ _name, _type, _properties }) => !(_name.startsWith('_') && _type === 'Element' && !_properties && elements.some(({ _name: other }) => `_${other}` === _name)))

/** A module read at first use: a start that looks at no bundle pays nothing. */
const moduleOf = (value: unknown): string => `module.exports = JSON.parse(${packed(JSON.stringify(value), 9)})`

/** Ways of `fhir` that are not gone here: to and from XML, FHIRPath, snapshots. With them go lodash, q and an XML parser. */
const NOT_CALLED = /fhir\/(?:convertToJs|convertToXml|fhirPath|snapshotGenerator)\.js$/

/**
 * What every bundle of ours leaves out, the package's and the functions': nothing that is ever called or said.
 * It also writes two things of our sources the way esbuild follows them: a `require` made by hand becomes its own (lazy
 * still), and zod is imported by its parts, or else all its languages come along.
 */
export const slim: Plugin = {
  name: 'slim',
  setup(build) {
    build.onLoad({ filter: /fhir\/profiles\/types\.json$/ }, () => ({ contents: moduleOf(slimDefinitions().types), loader: 'js' }))
    build.onLoad({ filter: /fhir\/profiles\/valuesets\.json$/ }, () => ({ contents: moduleOf(slimDefinitions().valueSets), loader: 'js' }))
    build.onLoad({ filter: NOT_CALLED }, () => ({ contents: '', loader: 'js' }))
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: readFileSync(path, 'utf8').replace(/^const require = createRequire\(import\.meta\.url\)$/m, '').replace(/^import \{ z \} from 'zod'$/m, 'import * as z from \'zod\'') }))
  },
}
