import { loginByPassword } from '../../../../functions/hpr/login/operations.ts'
import type { Journey } from '../../../kit/journey.ts'
import { must } from '../../../kit/journey.ts'
import type { Holder } from '../hpr/creation.ts'
import { createdByAadhaarMobile } from '../hpr/creation.ts'

/** The facility manager: the holder of a fresh HPID of role 3, and the HPR token of his login. */
export interface Manager extends Holder {
  hprToken: string
}

const BOTH = 3

const managerHolder = createdByAadhaarMobile('manager', BOTH)

export const manager: Journey<Manager> = {
  name: 'manager',
  async drive(kit) {
    const holder = await kit.journey(managerHolder)
    const { hprIdNumber, password } = holder
    const login = await kit.call(loginByPassword, { body: { idType: 'hpr_id', domainName: '@hpr.abdm', hprId: hprIdNumber, password } })
    return { ...holder, hprToken: must(login, 'token') }
  },
}
