import type { Coded } from './coded.ts'
import { codedFrom } from './coded.ts'

/*
 * Systems of medicine and the specialities of each. Codes are bare, as detailed-information takes them; get-specialities puts
 * the system before them (`M-S29`).
 * Printed: H, UN, SD, M, D and P with their names, the other five without; the specialities of M whole, and S44, S46, S45 of D, in the
 * registry's spelling, which loses the first blank of most (seen of M with all its blanks, too); S50 and S51 of D, S68, S100 and
 * S168 of UN without their names. Inferred: every other name and code, after the postgraduate branches of each system.
 * Source: NHA, New HFR APIs Documentation (SBX), 1 and 3.8; nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; integrators' recorded answers.
 */

export const medicineSystems: readonly Coded[] = codedFrom('H Homeopathy|UN Unani|SD Siddha|M Modern Medicine(Allopathy)|P Physiotherapy|A Ayurveda|D Dentistry|SR Sowa-Rigpa|YN Yoga and Naturopathy|DIAG Diagnostics|IMAGE Imaging')

const specialities = new Map(Object.entries({
  M: codedFrom('S1 GeneralMedicine|S35 FamilyMedicine|S36 Emergency Medicine|S20 Obstetricsand Gynecology|S2 Pediatrics|S19 GeneralSurgery|S21 Orthopaedics|S23 ENT|S16 Anaesthesia|S24 Ophthalmology|S25 Urology|S18 CriticalCare|S37 Radiology|S4 Pulmonology(Chestdiseases and respiratory medicine)|S8 Gastroenterology|S5 Dermatologyand Venerology (Skin & VD) RTI/STI|S3 Neonatology|S10 Dialysis|S6 Cardiology|S11 Psychiatry|S12 Geriatrics|S15 Neurology|S41 Polytrauma|S9 Nephrology|S26 Neurosurgery|S27 Burns,Plastic & reconstructive Surgery|S22 Paediatricsurgery|S33 Oncology|S40 GenitourinarySurgery|S14 Endocrinology|S13 Rheumatology|S7 CathLab|S28 Medicolegal/Forensic Medicine|S38 Hepatology|S29 Interventionalcardiology|S17 Cardiothoracicand vascular surgery|S39 Immunology|S34 Neuroradiology|S42 PaediatricCancer|S32 Genetics|S31 NuclearMedicine|S30 Aviationmedicine'),
  D: codedFrom('S44 OralMedicine and Radiology|S46 Oral& Maxillofacial Surgery|S45 Periodontology|S43 General Dentistry|S47 Conservative Dentistry and Endodontics|S48 Orthodontics and Dentofacial Orthopaedics|S49 Prosthodontics and Crown and Bridge|S50 Paediatric and Preventive Dentistry|S51 Public Health Dentistry|S52 Oral Pathology and Microbiology'),
  A: codedFrom('S53 Kayachikitsa|S54 Panchakarma|S55 Shalya Tantra|S56 Shalakya Tantra|S57 Kaumarabhritya|S58 Prasuti Tantra evam Stri Roga|S59 Agad Tantra|S60 Swasthavritta'),
  UN: codedFrom('S68 Moalajat|S69 Ilaj bit Tadbeer|S70 Jarahat|S71 Amraz-e-Niswan wa Qabalat|S72 Amraz-e-Atfal|S100 Ain, Uzn, Anf, Halaq wa Asnan|S168 Amraz-e-Jild wa Tazeeniyat'),
  SD: codedFrom('S73 Pothu Maruthuvam|S74 Sirappu Maruthuvam|S75 Gunapadam|S76 Kuzhanthai Maruthuvam|S77 Varmam Pura Maruthuvam'),
  H: codedFrom('S78 Practice of Medicine|S79 Organon of Medicine|S80 Materia Medica|S81 Repertory|S82 Paediatrics|S83 Psychiatry|S84 Dermatology'),
  SR: codedFrom('S85 Sowa-Rigpa General Medicine|S86 Sowa-Rigpa External Therapies'),
  YN: codedFrom('S87 Yoga Therapy|S88 Naturopathy|S89 Hydrotherapy|S90 Acupuncture and Energy Medicine'),
  P: codedFrom('S91 Musculoskeletal Physiotherapy|S92 Neurological Physiotherapy|S93 Cardiopulmonary Physiotherapy|S94 Sports Physiotherapy|S95 Paediatric Physiotherapy'),
  DIAG: codedFrom('S96 Pathology|S97 Microbiology|S98 Biochemistry'),
  IMAGE: codedFrom('S101 Radiodiagnosis|S102 Ultrasonography|S103 Nuclear Imaging'),
}))

/** Of an unknown system none. */
export const specialitiesOf = (medicine: string): readonly Coded[] => specialities.get(medicine) ?? []
