import type { RoleCode } from '../../claims/participants/record.ts'

/** The registry's words. A BSP is in no enumeration. Source: hcx-platform: hcx-registry/schemas/Organisation.json */
const WORDS: Record<RoleCode, string> = {
  '10001': 'provider', '10002': 'payor', '10003': 'agency.tpa', '10004': 'agency.regulator', '10005': 'research', '10006': 'member.isnp', '10007': 'agency.sponsor', '10008': 'HIE/HIO.HCX', '10009': 'BSP',
}

const wordOf = (role: RoleCode, payer: string): string => (role === '10002' ? payer : WORDS[role])

/** @param payer the choice of `hcx.payer-role` */
export const toRoles = (roles: readonly RoleCode[], payer: string): string[] => roles.map((role) => wordOf(role, payer))

/** The exchange's codes of these words; undefined: one of them is in no enumeration. */
export function toRoleCodes(words: readonly unknown[], payer: string): RoleCode[] | undefined {
  const codes = words.map((word) => (Object.keys(WORDS) as RoleCode[]).find((role) => role !== '10009' && wordOf(role, payer) === word))
  return codes.includes(undefined) ? undefined : (codes as RoleCode[])
}
