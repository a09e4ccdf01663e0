/** What register answered an integrator on 5 Oct 2026, to the token of checkHpIdAccountExist. Inferred: the code, which was not recorded. */
export const ROLELESS = { refusal: 'HIS-1119', text: 'roles or category in Hrp token can not be empty/null' } as const
