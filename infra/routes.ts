import { rooms } from '../mocks/sandbox.ts'

export interface ApiRoute {
  /** Of every method. A last `{proxy+}` stands for one segment or more, `{world}` for one. */
  path: string
  /** Name of a function in `FUNCTIONS`. */
  target: string
}

/** Who takes what no route names: the path of a real host behind its name, and paths of no surface. */
export const DEFAULT_TARGET = 'hall'

const WORLD = '/w/{world}'

/** The HTTP API's routes beside `$default`: a room's where its paths begin, the control plane's, and all of it once more below a world's name. */
export const ROUTES: readonly ApiRoute[] = ['', WORLD].flatMap((world) => [
  ...rooms.flatMap(({ surface, prefixes }) => prefixes.flatMap((prefix) => below(world + prefix, surface))),
  ...below(`${world}/__sandbox`, 'control'),
])

/** A prefix without a slash at its end is a path too. */
function below(prefix: string, target: string): ApiRoute[] {
  if (prefix.endsWith('/')) return [{ path: `${prefix}{proxy+}`, target }]
  return [{ path: prefix, target }, { path: `${prefix}/{proxy+}`, target }]
}

const matchers = ROUTES.map(({ path, target }) => ({ target, isGreedy: path.endsWith('{proxy+}'), depth: path.split('/').length, pattern: patternOf(path) }))
  // A full match goes before a greedy one, and of these the longest: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
  .toSorted((one, other) => Number(one.isGreedy) - Number(other.isGreedy) || other.depth - one.depth)

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace('{proxy+}', '.+').replace('{world}', '[^/]+')}$`, 's')
}

/**
 * The function that the HTTP API takes for a request.
 * @param _method every route is of every method
 * @param path may have a query
 */
export function routeFor(_method: string, path: string): string {
  const [bare = ''] = path.split('?')
  return matchers.find(({ pattern }) => pattern.test(bare))?.target ?? DEFAULT_TARGET
}
