import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DynamoDB } from '@aws-sdk/client-dynamodb'

export interface DynamoLocal {
  client(): DynamoDB
  endpoint: string
  stop(): Promise<void>
}

/** Why DynamoDB Local cannot run here; undefined when it can. Only its jar is used of the package, not its code. */
export function dynamoLocalHindrance(): string | undefined {
  return spawnSync('java', ['-version']).status === 0 ? undefined : 'no Java on PATH'
}

/** It lives for seconds: the compiler that makes the fastest code would take more of both cores than all it serves. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Amazon's own emulator, in memory, on a port of its own. */
export async function startDynamoLocal(): Promise<DynamoLocal> {
  const emulator = join(dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')), 'emulator')
  const port = await freePort()
  const java = spawn('java', ['-Xmx512m', ...QUICK, '-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar', '-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)], { cwd: emulator, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  java.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<void>((resolve) => java.once('exit', () => resolve()))
  const endpoint = `http://127.0.0.1:${port}`
  const make = (): DynamoDB => new DynamoDB({ region: 'local', endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  await untilItAnswers(make(), () => {
    if (java.exitCode !== null) throw new Error(`DynamoDB Local ended: ${complaint}`)
  })
  return {
    client: make, endpoint,
    async stop() {
      java.kill()
      await ended
    },
  }
}

async function untilItAnswers(client: DynamoDB, check: () => void): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    check()
    try {
      await client.listTables()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  throw new Error('DynamoDB Local did not answer within 30 s')
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
