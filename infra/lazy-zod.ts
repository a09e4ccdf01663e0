import * as zod from 'zod'

export * from 'zod'

/**
 * Zod for a Lambda function: a shape is written down when it is declared, and built when something is asked of it. A room
 * declares a thousand and more, an instance meets a few of them, and building all is a tenth of its start.
 * What is built is zod's own: nothing behaves otherwise, it is only made later.
 */
interface Declared {
  make(): object
  shape?: object
}

const BUILT = Symbol('built')

/** Methods that only give another shape. Any other, known or not, has the shape built. */
const GIVES_A_SHAPE = new Set(['array', 'default', 'describe', 'extend', 'int', 'max', 'min', 'nullable', 'nullish', 'omit', 'optional', 'partial', 'pick', 'positive', 'refine', 'regex', 'trim'])

const whenAsked: ProxyHandler<Declared> = {
  get(declared, name) {
    if (typeof name === 'string' && GIVES_A_SHAPE.has(name)) return (...given: unknown[]) => declare(() => (built(declared) as Record<string, (...given: unknown[]) => object>)[name]!(...given.map(inside)))
    return name === BUILT ? built(declared) : Reflect.get(built(declared), name) as unknown
  },
}

const declare = (make: () => object): object => new Proxy<Declared>({ make }, whenAsked)
const built = (declared: Declared): object => (declared.shape ??= declared.make())

/** An argument with whatever shapes are in it built: a shape, those of an object's fields, those of a union. */
function inside(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const shape = (value as { [BUILT]?: object })[BUILT]
  if (shape) return shape
  if (Array.isArray(value)) return value.map(inside)
  return Object.getPrototypeOf(value) === Object.prototype ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, inside(field)])) : value
}

const later = <Make extends (...given: never[]) => object>(make: Make): Make => ((...given: never[]) => declare(() => make(...given.map(inside) as never[]))) as Make

export const array = /* @__PURE__ */ later(zod.array)
export const boolean = /* @__PURE__ */ later(zod.boolean)
export const int = /* @__PURE__ */ later(zod.int)
export const literal = /* @__PURE__ */ later(zod.literal)
export const looseObject = /* @__PURE__ */ later(zod.looseObject)
export const number = /* @__PURE__ */ later(zod.number)
export const object = /* @__PURE__ */ later(zod.object)
export const record = /* @__PURE__ */ later(zod.record)
export const strictObject = /* @__PURE__ */ later(zod.strictObject)
export const string = /* @__PURE__ */ later(zod.string)
export const union = /* @__PURE__ */ later(zod.union)
const choice = /* @__PURE__ */ later(zod.enum)
export { choice as enum }

export const toJSONSchema = ((shape: unknown, options: never) => zod.toJSONSchema(inside(shape) as zod.ZodType, options)) as typeof zod.toJSONSchema
