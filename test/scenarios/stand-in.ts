import { text } from 'node:stream/consumers'
import type { Question } from '../../scenarios/kit/human.ts'
import { controlPlane, simulated } from '../../scenarios/kit/humans/simulated.ts'

// Plays the tester as a command: `node stand-in.ts CONTROL_PLANE_URL`. The question comes on stdin, the answer goes to stdout.
// It reads OTPs where the system under test keeps its messages, and sits at the hosted page over the network.
const [, , url = ''] = process.argv
const human = simulated(controlPlane(url, fetch), fetch)
const answer = await human.answer(JSON.parse(await text(process.stdin)) as Question)
if (answer) process.stdout.write(JSON.stringify(answer))
