import type { ApplicantKind } from '../../functions/hcx/applications/record.ts'

const admin = { adminEmail: 'admin@payer.in', adminMobile: '9812345678' }
const letter = { signatoryLetter: 'letter.pdf', email: 'desk@payer.in' }
const irda = { irdaNumber: '0123', irdaUserId: 'IRDA-USER' }

/** Right evidence of each kind, but for what only a register knows. */
export const EVIDENCE: Record<ApplicantKind, Record<string, string>> = {
  payer: { ...letter, ...irda, ...admin }, tpa: { ...letter, ...irda, irdaNumber: '0124', ...admin }, 'state-scheme': { governmentApproval: 'order.pdf', ...letter, ...admin }, corporate: { ...letter, ...admin }, intermediary: { ...letter, ...admin },
  'provider-hfr': { hfrId: 'IN0610000001', providerType: 'provider.hospital', managerHprId: '71-1234-5678-9012', managerMobile: '9812345678', managerEmail: 'manager@hospital.in' }, 'provider-hpr': { hprId: '71-1234-5678-9012', providerType: 'provider.practitioner' },
  'provider-rohini': { name: 'Nirmal Nursing Home', licence: 'CEA/2020/12345', licenceValidUntil: '2027-03-31', gstn: '06ABCDE1234F1Z5', rohiniId: '8900080021234' },
  'provider-unregistered': { name: 'Village Clinic', licence: 'L-1', managerName: 'R. Singh', address: 'Main Road', scheme: '1518@hcx', signedContract: 'contract.pdf' },
  regulator: {}, bsp: { name: 'Policy App', email: 'app@bsp.in', mobile: '9812345678', gstn: '06ABCDE1234F1Z5', addressProof: 'proof.pdf', stakeholder: 'policyholder' },
}
