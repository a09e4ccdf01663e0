import type { z } from 'zod'
import { expectTypeOf, test } from 'vitest'
import type { pageAnswer, acting } from '../../functions/hpr/aadhaar-page/levers.ts'
import type { facilityQuery, facilityRow } from '../../functions/hfr/offices/facilities.ts'
import type { quickAnswer, quickRequest } from '../../functions/nhcx/participants/levers.ts'
import type { shownMember } from '../../functions/nhcx/policies/levers.ts'
import type * as client from '../../mocks/client.ts'
import type { ledgerQuery, shownDelivery } from '../../mocks/control/callbacks.ts'
import type { newClientRequest, shownClient } from '../../mocks/control/clients.ts'
import type { clock } from '../../mocks/control/clock.ts'
import type { explanation } from '../../mocks/control/explain.ts'
import type { plantedFaults, planting } from '../../mocks/control/faults.ts'
import type { message } from '../../mocks/control/inbox.ts'
import type { criteria, newPerson } from '../../mocks/control/people.ts'
import type { shownVariant } from '../../mocks/control/variants.ts'
import type { settings, snapshot } from '../../mocks/control/worlds.ts'

// The compiler runs these: `npm run check` fails where a lever's declaration and the client's type are no longer the same.
test('what levers answer is what the client says they answer', () => {
  expectTypeOf<client.Message>().toEqualTypeOf<z.output<typeof message>>()
  expectTypeOf<client.Clock>().toEqualTypeOf<z.output<typeof clock>>()
  expectTypeOf<client.Faults>().toEqualTypeOf<z.output<typeof plantedFaults>>()
  expectTypeOf<client.RegisteredClient>().toEqualTypeOf<z.output<typeof shownClient>>()
  expectTypeOf<client.LedgerEntry>().toEqualTypeOf<z.output<typeof shownDelivery>>()
  expectTypeOf<client.Explanation>().toEqualTypeOf<z.output<typeof explanation>>()
  expectTypeOf<client.Variant>().toEqualTypeOf<z.output<typeof shownVariant>>()
  expectTypeOf<client.WorldSettings>().toEqualTypeOf<z.output<typeof settings>>()
  expectTypeOf<client.Patient>().toEqualTypeOf<z.output<typeof shownMember>>()
  expectTypeOf<client.FacilityRow>().toEqualTypeOf<z.output<typeof facilityRow>>()
  expectTypeOf<client.AadhaarPage>().toEqualTypeOf<z.output<typeof pageAnswer>>()
  expectTypeOf<client.JoinedParticipant>().toEqualTypeOf<z.output<typeof quickAnswer>>()
  expectTypeOf<Omit<client.Snapshot, 'items'>>().toEqualTypeOf<Omit<z.output<typeof snapshot>, 'items'>>()
})

test('what levers take is what the client says they take', () => {
  expectTypeOf<client.FaultRequest>().toEqualTypeOf<z.input<typeof planting>>()
  expectTypeOf<client.NewClient>().toEqualTypeOf<z.input<typeof newClientRequest>>()
  expectTypeOf<client.NewPerson>().toEqualTypeOf<z.input<typeof newPerson>>()
  expectTypeOf<client.NewParticipant>().toEqualTypeOf<z.input<typeof quickRequest>>()
  expectTypeOf<client.AtAadhaarPage>().toEqualTypeOf<z.input<typeof acting>>()
  // Of a query all is text on the way: what counts is what it is read as.
  expectTypeOf<client.PeopleQuery>().toEqualTypeOf<z.output<typeof criteria>>()
  expectTypeOf<client.LedgerQuery>().toEqualTypeOf<z.output<typeof ledgerQuery>>()
  expectTypeOf<client.FacilityQuery>().toEqualTypeOf<z.output<typeof facilityQuery>>()
})
