import { BlockList, isIP } from 'node:net'

/**
 * Addresses that are no public host's: of this machine and its network, of a cloud's own services, of tests and of the
 * future. IANA's special-purpose registries (RFC 6890), read in 2026.
 */
const FOUR: readonly [string, number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
]
/** Whatever is not global unicast, and of that what leads to another address: documentation, Teredo, 6to4. */
const SIX: readonly [string, number][] = [['::', 3], ['4000::', 2], ['8000::', 1], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]]

/** Two lists: one alone would look for an address of four numbers among those of eight as well, and find it below `::`. */
const [closedFour, closedSix] = [new BlockList(), new BlockList()]
for (const [net, bits] of FOUR) closedFour.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of SIX) closedSix.addSubnet(net, bits, 'ipv6')

/** Whether a host on the public internet can have this address. What is no address is none. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  return family === 4 ? !closedFour.check(address) : !closedSix.check(address, 'ipv6')
}
