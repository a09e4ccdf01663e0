import { InvalidArgumentError } from 'commander'

/** Each reads one flag, or says what it should have been. */
export function toPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 (any) to 65535.')
  return port
}

export function toPeople(text: string): number {
  const people = Number(text)
  if (!Number.isInteger(people) || people < 1 || people > 1_000_000) throw new InvalidArgumentError('From 1 to 1000000 people.')
  return people
}

export function toOtp(text: string): string {
  if (!/^\d{6}$/.test(text)) throw new InvalidArgumentError('An OTP is six digits.')
  return text
}

export function toClients(text: string, before: { clientId: string; clientSecret: string }[] = []): { clientId: string; clientSecret: string }[] {
  const [, clientId, clientSecret] = /^([A-Za-z0-9._-]{1,64}):(.+)$/.exec(text) ?? []
  if (!clientId || !clientSecret) throw new InvalidArgumentError('ID:SECRET, the id of letters, digits, dot, dash and underscore.')
  return [...before, { clientId, clientSecret }]
}

export const toList = (text: string, before: string[] = []): string[] => [...before, text]

export function toVariants(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [, name, choice] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (!name || !choice) throw new InvalidArgumentError('name=choice.')
  return { ...before, [name]: choice }
}
