import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { authMethods } from '../registration/operations.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'

const entry = z.object({
  hprIdNumber: z.string(),
  name: z.string(),
  authMethods: z.array(z.enum(authMethods)),
  hprId: z.string(),
  /** Strings here, numbers in the profile. */
  categoryId: z.string(),
  subCategoryId: z.string(),
})
const params = z.object({ hprId: z.string().max(200) })
const idInferred = 'hprId may be the number, the address or the username.'

export const existsByHprId = operation({
  id: 'hpr.search.existsByHprId', method: 'GET', path: '/v4/int/v1/search/existsByHprId/{hprId}',
  summary: 'Whether an HPID exists: a bare boolean',
  session: 'client', params,
  answer: z.boolean(),
  refusals: ['HIS-1003'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [idInferred],
})

export const searchByHprId = operation({
  id: 'hpr.search.searchByHprId', method: 'GET', path: '/v4/int/v1/search/searchByHprId/{hprId}',
  summary: 'The account with this HPID: one object',
  session: 'client', params,
  answer: entry,
  otherAnswers: { 404: z.string() },
  refusals: ['HIS-1003', 'HIS-1008'],
  variants: ['hpr.search-not-found'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [idInferred, 'HIS-1008 where there is none; a bare 404 by variant hpr.search-not-found.'],
})

export const searchByMobile = operation({
  id: 'hpr.search.searchByMobile', method: 'GET', path: '/v4/int/v1/search/searchByMobile/{mobile}',
  summary: 'The accounts of a communication mobile, in order of their numbers',
  session: 'client', params: z.object({ mobile: z.string() }),
  answer: z.array(entry),
  refusals: ['HIS-1011'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['An empty array where there is none.'],
})
