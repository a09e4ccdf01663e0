import { InvalidArgumentError } from 'commander'

/** Each reads one flag, or says what it should have been. */
export function toPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 (any) to 65535.')
  return port
}

export const toPeople = (text: string): number => toCount(text, 1, 'people')
export const toFacilities = (text: string): number => toCount(text, 0, 'facilities')

function toCount(text: string, min: number, what: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : -1
  if (count < min || count > 1_000_000) throw new InvalidArgumentError(`From ${min} to 1000000 ${what}.`)
  return count
}

export function toDays(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > 3650) throw new InvalidArgumentError('From 1 to 3650 days.')
  return days
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
