/** What a client can do next from a stage of a flow: shown by the control plane to a stuck integrator. */
export interface NextStep {
  /** Id of an operation, or a sentence where a person has to act. */
  operation: string
  why: string
  /** Each field of the request, and where its value comes from. */
  fields: Record<string, string>
}

export interface Guide {
  flow: string
  stages: Record<string, NextStep[]>
}
