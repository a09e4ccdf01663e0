import { ownerSecondLevel } from '../../masters/facility-owners.ts'
import type { BasicInformation, FacilityFile } from '../../nhpr/facilities/record.ts'
import type { BasicForm, FileForm } from './form.ts'
import { bare } from './rules/address.ts'
import { timingsIn } from './rules/timings.ts'

/** The files a form carries, in base64: to be kept before the record that names them. */
export function filesIn({ facilityUploads, facilityAddressProof }: BasicForm): string[] {
  const files = [facilityUploads?.facilityBoardPhoto, facilityUploads?.facilityBuildingPhoto, ...(facilityAddressProof ?? []).map(({ addressProofAttachment }) => addressProofAttachment)]
  return files.flatMap((file) => (file?.value ? [file.value] : []))
}

/** What is kept of a form that has met the rules: empty entries left out, files by the name of their blob. */
export function basicOf(form: BasicForm, blobName: (base64: string) => string): BasicInformation {
  const { facilityAddressDetails: address, facilityContactInformation: contact, facilityUploads, facilityAddressProof, abdmCompliantSoftware } = form
  if (!address || !contact) throw new Error('The rules let no form pass without address and contact')
  const kept = (file: FileForm): FacilityFile | undefined => (file?.value ? { name: file.name, blob: blobName(file.value) } : undefined)
  return {
    ...form,
    facilityAddressDetails: { ...address, country: 'India', stateLGDCode: bare(address.stateLGDCode), districtLGDCode: bare(address.districtLGDCode), subDistrictLGDCode: bare(address.subDistrictLGDCode) },
    facilityContactInformation: contact,
    ownershipSubTypeCode2: ownerSecondLevel(form.ownershipCode, form.ownershipSubTypeCode) ? form.ownershipSubTypeCode2 : '',
    workingInPsu: form.workingInPsu ?? null,
    timingsOfFacility: timingsIn(form),
    facilityUploads: { facilityBoardPhoto: kept(facilityUploads?.facilityBoardPhoto), facilityBuildingPhoto: kept(facilityUploads?.facilityBuildingPhoto) },
    facilityAddressProof: (facilityAddressProof ?? []).map((proof) => ({ ...proof, addressProofAttachment: kept(proof.addressProofAttachment) })).filter(({ addressProofType }) => addressProofType),
    abdmCompliantSoftware: (abdmCompliantSoftware ?? [])
      .map(({ existingSoftwares, anyOther }) => ({ existingSoftwares: (existingSoftwares ?? []).filter(Boolean), anyOther }))
      .filter(({ existingSoftwares, anyOther }) => existingSoftwares.length > 0 || anyOther),
  }
}
