import type { Consent } from '../registration/state.ts'

/** Kept with the agreement, so that it can be told later which wording was agreed to. */
export const CONSENT_VERSION = 'rehearsal-2026-10'

interface ConsentText {
  heading: string
  paragraphs: readonly string[]
  agree: string
}

/** Own wording, after what the agreement is about; NHA's text is its own, and other languages come from its legal team (HPR-004). */
export const consentTexts: Record<Consent['language'], ConsentText> = {
  en: {
    heading: 'Consent',
    paragraphs: [
      'I give my Aadhaar number of my own free will, so that a Healthcare Professional ID can be made for me.',
      'I allow my number to be used to authenticate me with UIDAI by a one-time password, and my name, gender, date of birth, address and photo to be taken from my Aadhaar record.',
      'I know that another way to prove my identity would have been open to me.',
    ],
    agree: 'I have read this and I agree',
  },
  hi: {
    heading: 'सहमति',
    paragraphs: [
      'मैं अपनी आधार संख्या स्वेच्छा से देता/देती हूँ, ताकि मेरे लिए हेल्थकेयर प्रोफेशनल आईडी बनाई जा सके।',
      'मैं अनुमति देता/देती हूँ कि वन-टाइम पासवर्ड द्वारा यूआईडीएआई से मेरी पहचान की पुष्टि के लिए मेरी आधार संख्या का उपयोग किया जाए, और मेरा नाम, लिंग, जन्मतिथि, पता तथा फोटो मेरे आधार अभिलेख से लिए जाएँ।',
      'मुझे ज्ञात है कि अपनी पहचान सिद्ध करने का दूसरा तरीका भी मेरे लिए उपलब्ध था।',
    ],
    agree: 'मैंने यह पढ़ लिया है और मैं सहमत हूँ',
  },
}
