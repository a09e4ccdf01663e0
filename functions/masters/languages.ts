/**
 * Languages: what `languagesSpoken` takes, as comma separated ids.
 * Source: integrators' recorded answers (all 28; `culture` and the instants recorded for 1 and 2, inferred for the rest).
 */
export interface Language {
  id: number
  name: string
}

const names = [
  'English', 'Hindi', 'Bengali', 'Marathi', 'Telugu', 'Tamil', 'Gujarati', 'Urdu', 'Kannada', 'Oriya', 'Malayalam', 'Punjabi', 'Assamese', 'Maithili', 'Santhali', 'Kashmiri', 'Nepali',
  'Sindhi', 'Dogri', 'Konkani', 'Sanskrit', 'Manipuri', 'Bodo', 'French', 'Arabic', 'Chinese', 'Russian', 'Spanish',
]

export const languages: readonly Language[] = names.map((name, index) => ({ id: index + 1, name }))

export const languageById = (id: number): Language | undefined => languages[id - 1]
