import { once } from '../kernel/once.ts'
import { nurseCouncils } from './councils.ts'
import { states } from './states.ts'

/**
 * Boards and universities that nurses' courses are affiliated to. NHA's nurse sample sends the id of one (3154) as
 * `university`.
 * Published: 1, 2, 3 (national), 38, 821, 3154 (state 20). Inferred: the name of 3154, and the boards from 10001 on.
 * Source: nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, Register Healthcare Professional, 22.06.2026, p. 28.
 */
export interface Board {
  id: number
  name: string
  /** Lookup id of its state; null for a national board. */
  stateId: number | null
  councilBoard: boolean
  nationalBoard: boolean
}

const ofState = (id: number, stateId: number, name: string, councilBoard = false): Board => ({ id, name, stateId, councilBoard, nationalBoard: false })
const national = (id: number, name: string): Board => ({ id, name, stateId: null, councilBoard: false, nationalBoard: true })

const published: readonly Board[] = [
  national(1, 'Central Board Of Secondary Education (CBSE)'),
  national(2, 'Council For The Indian School Certificate Examinations (CISCE)'),
  national(3, 'National Institute Of Open Schooling (NIOS)'),
  // Blanks as NHA prints them.
  ofState(38, 20, 'Maharashtra  State Board of Secondary  and Higher Secondary  Education,   Pune'),
  ofState(821, 20, 'MAHARASHTRA NURSING COUNCIL, MUMBAI', true),
  ofState(3154, 20, 'Maharashtra University Of Health Sciences, Nashik'),
]

const SCHOOL_FROM = 10_000
const COUNCIL_FROM = 10_100
const PUBLISHED_STATE = 20

const schoolBoards = states.filter(({ id }) => id !== PUBLISHED_STATE).map(({ id, name }) => ofState(SCHOOL_FROM + id, id, `${name} Board of School Education`))
const councilBoards = (): Board[] => nurseCouncils().filter(({ stateId }) => stateId !== PUBLISHED_STATE).map(({ stateId, name }) => ofState(COUNCIL_FROM + stateId, stateId, name.toUpperCase(), true))

export const boards = once((): readonly Board[] => [...published, ...schoolBoards, ...councilBoards()])

const byId = once(() => new Map(boards().map((board) => [board.id, board])))
const byState = once(() => Map.groupBy(boards(), (board) => board.stateId))

export const boardById = (id: number): Board | undefined => byId().get(id)
/** The state's own; the national ones belong to none. */
export const boardsOfState = (stateId: number): readonly Board[] => byState().get(stateId) ?? []
