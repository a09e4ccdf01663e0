import type { Coded } from './coded.ts'
import { codedFrom } from './coded.ts'
import { ministries } from './ministries.ts'

/*
 * Who owns a facility, in two levels below the owner.
 * Printed: all but the non-profit types, and the PSUs of the ministries. Inferred: those types with their codes, and which
 * PSUs are listed and by which code; their names are public.
 * Source: NHA, New HFR APIs Documentation (SBX), 3.7; nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml
 */

export const owners: readonly Coded[] = codedFrom('G Government|P Private|PP Public-Private-Partnership')

/** `ownershipSubTypeCode`: a level that no master call serves. */
const subTypeCodes = new Map([['G', ['C', 'S']], ['P', ['P', 'NP']], ['PP', ['P', 'NP']]])

/** Of an unknown owner none. */
export const ownerSubTypeCodes = (owner: string): readonly string[] => subTypeCodes.get(owner) ?? []

export const centralGovernment: readonly Coded[] = ministries.map(({ code, name }) => ({ code, value: name }))
export const profitTypes: readonly Coded[] = codedFrom('PP03 Limited Liability Partnership|PP01 Sole Proprietorship|PP04 Partnership|PP02 Registered companies (registered under relevant central/state Act)')
export const nonProfitTypes: readonly Coded[] = codedFrom('NP01 Trust|NP02 Society|NP03 Section 8 Company|NP04 Any Other')

const secondLevels: Record<string, { type: string; data: readonly Coded[] }> = {
  C: { type: 'CENTRAL-GOVERNMENT', data: centralGovernment },
  P: { type: 'PROFIT-TYPE', data: profitTypes },
  NP: { type: 'NON-PROFIT-TYPE', data: nonProfitTypes },
}

/** `ownershipSubTypeCode2`, by exact codes. A state's facility has none (seen), nor have a subtype and an owner that do not go together. */
export const ownerSecondLevel = (owner: string, subType: string): { type: string; data: readonly Coded[] } | undefined =>
  ownerSubTypeCodes(owner).includes(subType) ? secondLevels[subType] : undefined

/** Public-sector undertakings, by ministry. */
const psus = new Map(Object.entries({
  MOHF: codedFrom('HLL HLL Lifecare Limited|HITES HLL Infra Tech Services Limited'),
  MOR: codedFrom('RITES RITES Limited|IRCON IRCON International Limited|CONCOR Container Corporation of India Limited|RVNL Rail Vikas Nigam Limited|IRCTC Indian Railway Catering and Tourism Corporation Limited|KRCL Konkan Railway Corporation Limited'),
  MOP: codedFrom('NTPC NTPC Limited|NHPC NHPC Limited|PGCIL Power Grid Corporation of India Limited|REC REC Limited|SJVN SJVN Limited|THDC THDC India Limited|NEEPCO North Eastern Electric Power Corporation Limited'),
  MOC: codedFrom('CIL Coal India Limited|ECL Eastern Coalfields Limited|BCCL Bharat Coking Coal Limited|CCL Central Coalfields Limited|WCL Western Coalfields Limited|SECL South Eastern Coalfields Limited|NCL Northern Coalfields Limited|MCL Mahanadi Coalfields Limited|NLCIL NLC India Limited'),
  MOHI: codedFrom('BHEL Bharat Heavy Electricals Limited|CCI Cement Corporation of India Limited'),
  MOSteel: codedFrom('SAIL Steel Authority of India Limited|RINL Rashtriya Ispat Nigam Limited|NMDC NMDC Limited|MOIL MOIL Limited|KIOCL KIOCL Limited'),
  MOS: codedFrom('SCI Shipping Corporation of India Limited|CSL Cochin Shipyard Limited'),
  MOD: codedFrom('HAL Hindustan Aeronautics Limited|BEL Bharat Electronics Limited|BDL Bharat Dynamics Limited|BEML BEML Limited|MDL Mazagon Dock Shipbuilders Limited|GRSE Garden Reach Shipbuilders and Engineers Limited|MIDHANI Mishra Dhatu Nigam Limited'),
  MOM: codedFrom('NALCO National Aluminium Company Limited|HCL Hindustan Copper Limited'),
  MOPN: codedFrom('ONGC Oil and Natural Gas Corporation Limited|IOCL Indian Oil Corporation Limited|BPCL Bharat Petroleum Corporation Limited|HPCL Hindustan Petroleum Corporation Limited|GAIL GAIL (India) Limited|OIL Oil India Limited'),
  MOA: codedFrom('IMPCL Indian Medicines Pharmaceutical Corporation Limited'),
  MOAE: codedFrom('NPCIL Nuclear Power Corporation of India Limited|UCIL Uranium Corporation of India Limited|IREL IREL (India) Limited'),
}))

/** Of a ministry without any, and of an unknown one, none. */
export const psusOf = (ministryCode: string): readonly Coded[] => psus.get(ministryCode) ?? []
