import { toResponse } from '../../functions/kernel/execute.ts'
import type { Room } from '../../functions/kernel/room.ts'
import type { Site, World } from '../../functions/kernel/world.ts'

export interface ControlPlane {
  /** `forget` makes the host furnish the world anew, after a reset or restore. */
  fetch(request: Request, world: World, path: string, forget: () => void): Promise<Response>
}

/** What only the owner of the sandbox may do. Absent under `--strict`. */
export function controlPlane(_site: Site, _rooms: readonly Room[], _inWorld: (world: World) => (request: Request, path: string) => Promise<Response>): ControlPlane {
  return { fetch: async () => toResponse({ status: 404, body: { error: 'Unknown control plane path' } }) }
}
