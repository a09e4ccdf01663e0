import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const ACCOUNT = '123456789012'
export const REGION = 'ap-south-1'
export const secretArn = (name: string): string => `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${name}-AbCdEf`

export interface Message {
  id: string
  body: string
  /** On the queue's own clock. */
  visibleAt: number
  received: number
}

/** A queue whose clock a test moves, so that nobody waits a quarter of an hour. */
export interface Queue {
  send(body: string, delaySeconds?: number): Message
  /** Moves the queue's clock on. */
  pass(ms: number): void
  /** Takes what can be seen by now, ten at most. */
  take(): Message[]
  /** Puts one back: at once, or with the dead where it was received too often. */
  giveBack(message: Message): void
  waiting(): readonly Message[]
  dead(): readonly Message[]
}

/** SQS takes no longer delay. */
const DELAY_SECONDS_MAX = 900
const BATCH_MAX = 10

export function openQueue(receivesMax: number): Queue {
  let now = 0
  let messages: Message[] = []
  const dead: Message[] = []
  return {
    send(body, delaySeconds = 0) {
      if (!(delaySeconds >= 0 && delaySeconds <= DELAY_SECONDS_MAX)) throw new RangeError(`DelaySeconds ${delaySeconds}`)
      const message = { id: randomUUID(), body, visibleAt: now + delaySeconds * 1000, received: 0 }
      messages.push(message)
      return message
    },
    pass: (ms) => void (now += ms),
    take() {
      const seen = messages.filter(({ visibleAt }) => visibleAt <= now).slice(0, BATCH_MAX)
      messages = messages.filter((message) => !seen.includes(message))
      return seen.map((message) => ({ ...message, received: message.received + 1 }))
    },
    giveBack: (message) => void (message.received >= receivesMax ? dead : messages).push(message),
    waiting: () => messages,
    dead: () => dead,
  }
}

export interface Services {
  endpoint: string
  secrets: Map<string, string>
  queue: Queue
  close(): Promise<void>
}

type Answer = (asked: Record<string, unknown>) => unknown

class NoSuchThing extends Error {}

/** The few calls of Secrets Manager and SQS that the functions make, at one address. */
export async function startServices(queue: Queue): Promise<Services> {
  const secrets = new Map<string, string>()
  const accept = (body: string, delaySeconds?: number) => ({ MessageId: queue.send(body, delaySeconds).id, MD5OfMessageBody: createHash('md5').update(body).digest('hex') })
  const answers: Record<string, Answer> = {
    'secretsmanager.GetSecretValue': ({ SecretId }) => {
      const secret = secrets.get(String(SecretId))
      if (secret === undefined) throw new NoSuchThing("Secrets Manager can't find the specified secret.")
      return { ARN: SecretId, Name: SecretId, VersionId: randomUUID(), SecretString: secret }
    },
    'secretsmanager.PutSecretValue': ({ SecretId, SecretString }) => {
      secrets.set(String(SecretId), String(SecretString))
      return { ARN: SecretId, Name: SecretId, VersionId: randomUUID() }
    },
    'AmazonSQS.SendMessage': ({ MessageBody, DelaySeconds }) => accept(String(MessageBody), DelaySeconds as number | undefined),
    'AmazonSQS.SendMessageBatch': ({ Entries }) => ({
      Failed: [], Successful: (Entries as { Id: string; MessageBody: string; DelaySeconds?: number }[]).map(({ Id, MessageBody, DelaySeconds }) => ({ Id, ...accept(MessageBody, DelaySeconds) })),
    }),
  }
  const server = createServer(async (request, response) => {
    const { status, body } = answerOf(answers[String(request.headers['x-amz-target'])], await read(request))
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, secrets, queue,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answerOf(answer: Answer | undefined, asked: string): { status: number; body: unknown } {
  if (!answer) return { status: 400, body: { __type: 'UnknownOperationException' } }
  try {
    return { status: 200, body: answer(JSON.parse(asked) as Record<string, unknown>) }
  } catch (error) {
    return { status: 400, body: { __type: error instanceof NoSuchThing ? 'ResourceNotFoundException' : 'InvalidParameterValue', message: String(error) } }
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
