import { expect, test } from 'vitest'
import type { Json, Store } from '../../functions/kernel/store/store.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { doctorAccount, swaggerExample } from '../hpr/professional.samples.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import { hprCaller, NOW, testKeys } from '../support/hpr.ts'

const DOCTORS = '/v4/int/apis/v1/doctors'

/** As a file has it that was written before there were facilities. */
async function withoutField(store: Store, ending: string, field: string): Promise<void> {
  for await (const { version, ...item } of store.scan('default|')) {
    if (!`${item.partition} ${item.sort}`.includes(ending)) continue
    const { [field]: dropped, ...value } = item.value as Record<string, Json>
    expect(dropped).toBeDefined()
    expect(await store.write([{ change: 'put', item: { ...item, value }, expected: version }])).toBe('done')
  }
}

test('a world whose records lack what came later opens, is read and written', async () => {
  const store = openSqliteStore(':memory:')
  const open = (at: number) => createSandbox({ store, now: () => at, keys: testKeys(), checkAnswers: true, people: 50, variants: { 'hpr.withdrawn-operations': 'on' } })
  const [before, doctor] = [open(NOW), doctorAccount()]
  const writer = hprCaller(before)
  await writer.addAccount(doctor)
  await keepFacilities(before, [aFacility()])
  expect(await writer.post(`${DOCTORS}/register-professional-new`, { hprToken: await writer.tokenOf(doctor, 'create'), practitioner: swaggerExample() })).toMatchObject({ status: 200 })
  await withoutField(store, 'world settings', 'facilities')
  await withoutField(store, 'hpr-professional#', 'workplaces')

  const sandbox = open(NOW + 60_000)
  const client = hprCaller(sandbox)
  const declared = () => client.post('/v4/int/getFacilityDeclaredByHprId', { hprId: doctor.hprIdNumber, source: '' })
  expect(await (await sandbox.fetch(new Request('http://localhost/__sandbox/hfr/facilities?limit=1'))).json()).toMatchObject({ total: 301 })
  expect(await declared()).toMatchObject({ status: 200, body: { totalNoOfFacilities: 0, facilities: [] } })
  expect(await client.post(`${DOCTORS}/update-professional-new`, { hprToken: await client.tokenOf(doctor), practitioner: swaggerExample() })).toMatchObject({ status: 200 })
  expect(await declared()).toMatchObject({ status: 200, body: { facilities: [{ facilityId: 'IN2710000059' }] } })
})
