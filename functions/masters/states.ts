/**
 * States and union territories. `id` is the registry's own lookup number, `isoCode` the code of the Local Government Directory
 * (LGD): two numberings of the same 36, and confusing them is the commonest mistake against these masters.
 *
 * Lookup ids follow the LGD's own listing (Ladakh at L; Dadra and Nagar Haveli and Daman and Diu under "The"). Published or
 * seen: Andhra 2, Arunachal 3, Assam 4, Maharashtra 20, Andaman 1, Tamil Nadu 30. The order of the rest is borne out by the
 * states that the systems of medicine exclude (1, 6, 17, 18, 26, 32: just those without a medical council) and by colleges of
 * state 27 that stand in Punjab.
 * Source: nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; lgdirectory.gov.in; integrators' recorded answers.
 */
export interface State {
  id: number
  name: string
  /** LGD code without leading zero: what create and register want. */
  isoCode: string
}

/** In the order of their lookup ids, from 1. */
const byLookupId: readonly (readonly [name: string, isoCode: string])[] = [
  ['Andaman And Nicobar Islands', '35'], ['Andhra Pradesh', '28'], ['Arunachal Pradesh', '12'], ['Assam', '18'], ['Bihar', '10'], ['Chandigarh', '4'],
  ['Chhattisgarh', '22'], ['Delhi', '7'], ['Goa', '30'], ['Gujarat', '24'], ['Haryana', '6'], ['Himachal Pradesh', '2'], ['Jammu And Kashmir', '1'],
  ['Jharkhand', '20'], ['Karnataka', '29'], ['Kerala', '32'], ['Ladakh', '37'], ['Lakshadweep', '31'], ['Madhya Pradesh', '23'], ['Maharashtra', '27'],
  ['Manipur', '14'], ['Meghalaya', '17'], ['Mizoram', '15'], ['Nagaland', '13'], ['Odisha', '21'], ['Puducherry', '34'], ['Punjab', '3'], ['Rajasthan', '8'],
  ['Sikkim', '11'], ['Tamil Nadu', '33'], ['Telangana', '36'], ['The Dadra And Nagar Haveli And Daman And Diu', '38'], ['Tripura', '16'],
  ['Uttarakhand', '5'], ['Uttar Pradesh', '9'], ['West Bengal', '19'],
]

export const states: readonly State[] = byLookupId.map(([name, isoCode], index) => ({ id: index + 1, name, isoCode }))

const byIsoCode = new Map(states.map((state) => [state.isoCode, state]))

export const stateById = (id: number): State | undefined => states[id - 1]

/** Takes `9` and `09` alike. */
export const stateByIsoCode = (isoCode: string): State | undefined => byIsoCode.get(isoCode.replace(/^0+/, ''))
