/** What a recipient of an answer reads from its code. */
export type Reading = 'received' | 'approved' | 'rejected' | 'queried'

export type Status = 'request.initiated' | 'response.partial' | 'response.complete' | 'response.error'

/** One row of NHA's sheet of stages: the values of `x-hcx-workflow_id`. */
export interface Stage {
  code: string
  meaning: string
  /** Either: the sheet does not say. */
  by: 'provider' | 'payer' | 'either'
  /** The values of `x-hcx-status` that go with it. */
  statuses: readonly Status[]
  reads?: Reading
  /** `x-hcx-use_case` of a request. nha-in/docs: plugins/nhcx/skills, payers */
  useCase?: 'New' | 'Enhancement' | 'Resubmit'
}

const SHORT = { ri: 'request.initiated', rp: 'response.partial', rc: 'response.complete', re: 'response.error' } as const

const stage = (by: Stage['by']) => (code: string, statuses: string, meaning: string, more: Pick<Stage, 'reads' | 'useCase'> = {}): Stage =>
  ({ code, meaning, by, statuses: statuses.split(' ').map((short) => SHORT[short as keyof typeof SHORT]), ...more })
const P = stage('provider')
const Y = stage('payer')
const E = stage('either')

/**
 * nha-in/docs: current/doc/documents/Workflow Status Sheets (with Codes).md. Codes of a provider's answer to a query ride a request
 * path with response.complete, and a payer's query an answer's path with request.initiated: so says the sheet. 16 is in one value
 * set alone. What the codes of reimbursement (R..) are read as is inferred from their names.
 */
export const stages: readonly Stage[] = [
  P('10', 'ri', 'Patient registered'), P('11', 'ri', 'Patient admitted'), P('12', 'ri', 'Preauthorisation requested', { useCase: 'New' }), P('121', 'ri', 'Preauthorisation resubmitted', { useCase: 'Resubmit' }),
  P('13', 'ri', 'Enhancement requested', { useCase: 'Enhancement' }), P('131', 'rp re rc', 'Enhancement query acknowledged, or answered', { useCase: 'Resubmit' }),
  P('14', 'ri', 'Discharge submitted'), P('141', 'rc', 'Discharge query answered', { useCase: 'Resubmit' }), P('15', 'ri', 'Claim requested', { useCase: 'New' }),
  P('151', 'rc', 'Claim query answered', { useCase: 'Resubmit' }), P('161', 'rc', 'Claim document query answered', { useCase: 'Resubmit' }), P('181', 'rc', 'Final bill query answered', { useCase: 'Resubmit' }),
  P('16', 'ri', 'Preauthorisation request resubmitted', { useCase: 'Resubmit' }), P('17', 'rc', 'Payment notice received'), P('18', 'rp re', 'Preauthorisation query acknowledged', { reads: 'received' }),
  P('19', 'rc', 'Preauthorisation query answered', { useCase: 'Resubmit' }),
  Y('20', 'rp re', 'Preauthorisation acknowledged', { reads: 'received' }), Y('21', 'rc', 'Preauthorisation approved', { reads: 'approved' }), Y('22', 'rc', 'Enhancement approved', { reads: 'approved' }),
  Y('23', 'rc', 'Preauthorisation rejected', { reads: 'rejected' }), Y('231', 'rc', 'Enhancement denied', { reads: 'rejected' }), Y('24', 'ri', 'Preauthorisation queried', { reads: 'queried' }), Y('241', 'ri', 'Enhancement queried', { reads: 'queried' }),
  Y('25', 'rp re', 'Claim received', { reads: 'received' }), Y('26', 'rc', 'Claim approved', { reads: 'approved' }), Y('27', 'ri rp rc', 'Claim queried', { reads: 'queried' }),
  Y('28', 'rp', 'Claim in process', { reads: 'received' }), Y('29', 'rp', 'Claim forwarded', { reads: 'received' }), Y('291', 'rc', 'Claim denied', { reads: 'rejected' }), Y('491', 'rc', 'Final bill denied'),
  Y('251', 'rc', 'Reprocess acknowledged', { reads: 'received' }), Y('252', 'rc', 'Reprocess approved', { reads: 'approved' }), Y('253', 'rc', 'Reprocess rejected', { reads: 'rejected' }), Y('254', 'ri', 'Reprocess queried', { reads: 'queried' }),
  Y('261', 'rp', 'Discharge approved'), Y('262', 'rc', 'Discharge rejected'), Y('263', 'ri', 'Discharge queried'),
  Y('30', 'ri rp re', 'Payment initiated'), Y('31', 'ri', 'Payment processed'), Y('33', 'ri', 'Payment settled'),
  Y('34', 'ri', 'Wallet upgraded'), P('35', 'rc', 'Wallet upgrade acknowledged'), P('36', 'ri', 'Claim arbitration: reprocess and erroneous claim'), Y('37', 'rc', 'Claim arbitration acknowledged', { reads: 'received' }),
  E('38', 'ri', 'Fraud alert'), E('39', 'rc', 'Fraud alert acknowledged'), E('41', 'ri', 'Preauthorisation arbitration'), E('42', 'rc', 'Preauthorisation arbitration acknowledged'),
  P('45', 'ri rp re', 'Final bill, and its acknowledgement'), Y('46', 'rc', 'Final bill approved'), Y('47', 'ri rp re', 'Final bill queried'),
  P('R15', 'ri', 'Reimbursement claimed'), P('R151', 'rc', 'Reimbursement query answered'), P('R122', 'ri', 'Reimbursement reprocess requested'),
  Y('R26', 'rc', 'Reimbursement approved', { reads: 'approved' }), Y('R27', 'ri', 'Reimbursement queried', { reads: 'queried' }), Y('R28', 'rp', 'Reimbursement in process', { reads: 'received' }), Y('R291', 'rc', 'Reimbursement rejected', { reads: 'rejected' }),
  Y('R252', 'rc', 'Reimbursement reprocess approved', { reads: 'approved' }), Y('R253', 'rc', 'Reimbursement reprocess rejected', { reads: 'rejected' }), Y('R254', 'ri', 'Reimbursement reprocess queried', { reads: 'queried' }),
  E('G11', 'ri', 'Grievance'), E('G12', 'rc', 'Grievance acknowledged'), E('G13', 're', 'Grievance failed'),
  E('RP1', 'ri', 'Return payment'), E('RP2', 'rc', 'Return payment acknowledged'), E('RP3', 're', 'Return payment failed'),
  E('N01', 'ri', 'Notification to the payer'), E('N02', 'ri', 'Notification to the provider'), E('N03', 'ri', 'Notification to the beneficiary'), E('N04', 'rc', 'Notification acknowledged'),
  E('DC01', 'ri', 'Discharge corrected'), E('DC02', 'rc', 'Discharge correction acknowledged'), P('PC01', 'ri', 'Preauthorisation cancelled'), Y('PC02', 'rc', 'Preauthorisation cancellation accomplished'),
]

const byCode = new Map(stages.map((one) => [one.code, one]))

export const stageOf = (code: string): Stage | undefined => byCode.get(code)

/** How an answer under this code is to be read; undefined: the bundle says it. An error status beats any code. */
export const readingOf = (code: string): Reading | undefined => byCode.get(code)?.reads
