import { createRequire } from 'node:module'
import type { encode as encodePng } from 'fast-png'
import { choicesOf } from './keyed.ts'
import type { Person } from './people.ts'

const require = createRequire(import.meta.url)

const WIDTH = 96
const HEIGHT = 112

type Colour = readonly [red: number, green: number, blue: number]

const BACKGROUNDS: readonly Colour[] = [[214, 226, 236], [228, 222, 208], [220, 232, 216], [232, 220, 226]]
const SKINS: readonly Colour[] = [[236, 188, 150], [214, 162, 120], [190, 134, 92], [160, 106, 70], [128, 82, 54]]
const HAIRS: readonly Colour[] = [[24, 20, 20], [48, 34, 28], [70, 50, 38], [132, 128, 126]]
const COATS: readonly Colour[] = [[250, 250, 250], [52, 88, 132], [46, 110, 96], [132, 60, 72], [92, 80, 128]]
const DARK: Colour = [30, 26, 26]
const LIPS: Colour = [150, 66, 62]
const WHITE: Colour = [248, 248, 248]

/** An area and what is painted on it; the first that holds a point wins. */
interface Layer {
  colour: Colour
  holds(x: number, y: number): boolean
}

/**
 * A drawn face, base64 of a PNG of about a kilobyte: the same for a person at any time, unlike for most others, and of
 * nobody who lives. Goes by the Aadhaar number, so that an added person has one as well.
 */
export function portraitOf(person: Pick<Person, 'aadhaar' | 'gender'>): string {
  // Loaded when the first face is drawn: some 40 ms that a starting server does not owe.
  const { encode } = require('fast-png') as { encode: typeof encodePng }
  const data = paint(faceOf(person))
  return Buffer.from(encode({ width: WIDTH, height: HEIGHT, channels: 3, depth: 8, data, text: { Comment: 'Synthetic portrait' } })).toString('base64')
}

/** The layers of a face, from the front to the back. */
function faceOf({ aadhaar, gender }: Pick<Person, 'aadhaar' | 'gender'>): Layer[] {
  const { int, of } = choicesOf(aadhaar)
  const skin = of(0, 'skin', SKINS)
  const hair = of(0, 'hair', HAIRS)
  const long = gender === 'F'
  const glasses = int(0, 'glasses', 4) === 0
  const bearded = !long && int(0, 'beard', 3) === 0
  const [wide, tall] = [21 + int(0, 'wide', 5), 27 + int(0, 'tall', 5)]
  const apart = 9 + int(0, 'eyes', 3)
  const eye = (side: -1 | 1, rx: number, ry: number, colour: Colour): Layer => ({ colour, holds: ellipse(48 + side * apart, 48, rx, ry) })
  const layers: (Layer | false)[] = [
    eye(-1, 2, 2, DARK), eye(1, 2, 2, DARK), eye(-1, 5, 3, WHITE), eye(1, 5, 3, WHITE),
    glasses && eye(-1, 8, 7, DARK), glasses && eye(1, 8, 7, DARK),
    { colour: DARK, holds: (x, y) => y >= 40 && y < 42 && Math.abs(Math.abs(x - 48) - apart) < 6 },
    { colour: LIPS, holds: ellipse(48, 66, 7 + int(0, 'mouth', 3), 2) },
    bearded && { colour: hair, holds: (x, y) => y > 60 && ellipse(48, 52, wide, tall)(x, y) },
    { colour: hair, holds: (x, y) => y < 34 + int(0, 'fringe', 4) && ellipse(48, 46, wide + 2, tall + 3)(x, y) },
    { colour: skin, holds: ellipse(48, 52, wide, tall) },
    long && { colour: hair, holds: (x, y) => y < 92 && ellipse(48, 58, wide + 8, tall + 12)(x, y) },
    { colour: skin, holds: (x, y) => Math.abs(x - 48) < 9 && y > 70 && y < 94 },
    { colour: of(0, 'coat', COATS), holds: ellipse(48, 118, 42, 34) },
    { colour: of(0, 'background', BACKGROUNDS), holds: () => true },
  ]
  return layers.filter((layer) => layer !== false)
}

function ellipse(centreX: number, centreY: number, rx: number, ry: number): Layer['holds'] {
  return (x, y) => ((x - centreX) / rx) ** 2 + ((y - centreY) / ry) ** 2 <= 1
}

function paint(layers: readonly Layer[]): Uint8Array {
  const data = new Uint8Array(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) data.set(layers.find((layer) => layer.holds(x, y))!.colour, (y * WIDTH + x) * 3)
  }
  return data
}
