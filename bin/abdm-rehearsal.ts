#!/usr/bin/env node
import { Command, Option } from 'commander'
import { WrongUse } from '../mocks/hosts/wrong-use.ts'
import packageJson from '../package.json' with { type: 'json' }
import { COMPLETION_ROLES } from '../scenarios/completion/claims.ts'
import type { IssueFlags, KeygenFlags, VerifyFlags } from './certificate.ts'
import { toClients, toDays, toFacilities, toList, toOtp, toPeople, toPort, toVariants } from './flags.ts'
import type { BundleFlags } from './bundle.ts'
import type { ChoiceFlags, RunFlags } from './rehearse.ts'
import type { ServeFlags } from './serve.ts'

// What a command needs is loaded when it runs: `serve` is to answer within a quarter of a second.
const program = new Command('abdm-rehearsal')
  .description('A stateful stand-in for the ABDM sandbox, and a rehearsal of NHA\'s certification cases.')
  .version(packageJson.version)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

program.command('serve')
  .description('Serve the sandbox on this machine')
  .option('--port <number>', '0: any that is free', toPort, 4010)
  .option('--host <name>', 'the address to listen on', '127.0.0.1')
  .option('--file <path>', 'keep the state in this SQLite file (else in memory)')
  .option('--people <number>', 'synthetic people, up to 1000000 (else 500)', toPeople)
  .option('--facilities <number>', 'synthetic facilities, up to 1000000 (else 300)', toFacilities)
  .option('--seed <text>', 'of people, tokens and OTPs (else random)')
  .option('--client <id:secret>', 'a client to know; can be given again', toClients)
  .option('--otp <digits>', 'every OTP is this one', toOtp)
  .option('--strict', 'without the control plane: only what the real sandbox offers')
  .option('--variant <name=choice>', 'take a documented contradiction the other way; can be given again', toVariants)
  .option('--tls-cert <path>', 'PEM; serves TLS, with --tls-key')
  .option('--tls-key <path>', 'PEM')
  .option('--trust-proxy', 'believe X-Forwarded-Proto')
  .addOption(new Option('--delivery <when>', 'callbacks go out by themselves, or when the control plane says so').choices(['at-once', 'on-demand']).default('at-once'))
  .option('--phone <path>', 'append each SMS and e-mail to this file, a JSON line each')
  .option('--quiet', 'say nothing at the start')
  .action(async (flags: ServeFlags) => (await import('./serve.ts')).serve(flags, packageJson.version))

program.command('openapi')
  .description('Write the OpenAPI 3.1 document of everything that is served')
  .argument('<file>')
  .action(async (file: string) => (await import('./openapi.ts')).writeOpenApi(file, packageJson.version))

program.command('bundle')
  .description('Print a FHIR bundle of the claims exchange about a synthetic member')
  .argument('[name]', 'ClaimBundle, or another that --list tells')
  .option('--list', 'tell the kinds, and the leg each travels on')
  .option('--out <file>', 'write it there')
  .option('--seed <text>', 'of the person: as the sandbox is served with')
  .addOption(new Option('--scheme <name>', 'whose rules it follows').choices(['standard', 'pmjay']).default('standard'))
  .action(async (name: string | undefined, flags: BundleFlags) => (await import('./bundle.ts')).printBundle(name, flags))

/** The options that choose cases, for every command that does. */
const choosing = (command: Command): Command => command
  .option('--set <name>', 'NHA\'s case set: M4; or JOURNEYS, our own')
  .option('--registry <name>', 'one registry of the set: hfr or hpr')
  .option('--case <key>', 'only this case; can be given again', toList)
  .option('--mandatory', 'only what NHA marks mandatory')

choosing(program.command('run'))
  .description('Drive and judge NHA\'s certification cases')
  .option('--target <name>', 'mock (in this process), sandbox, or the address of a mock', 'mock')
  .option('--client <id:secret>', 'of the mock at an address', toClients)
  .option('--report <folder>', 'write manifest, JUnit, HTML and HAR there')
  .option('--expect <file>', 'expected failures; one that no longer fails breaks the run too')
  .option('--attest <file>', 'what a tester saw on the screen')
  .option('--profile <name or file>', 'what the integrator\'s application does: hospital (standard), opd-clinic, laboratory, pharmacy, government, or a file')
  .option('--people <file>', 'test people of the real sandbox')
  .option('--human <command>', 'answers the steps that need a person')
  .option('--probes', 'send wrong calls on purpose (mock: on, sandbox: off)')
  .option('--no-probes', 'send none')
  .action(async (flags: RunFlags) => (await import('./rehearse.ts')).rehearse(flags, packageJson.version))

choosing(program.command('cases'))
  .description('List the cases')
  .action(async (flags: ChoiceFlags) => (await import('./rehearse.ts')).listCases(flags))

program.command('explain')
  .description('What a case asks, what is checked of it, its calls and sources')
  .argument('<key>')
  .action(async (key: string) => (await import('./rehearse.ts')).explain(key))

const certificate = program.command('certificate').description('Completion certificates: what the onboarding of the claims exchange asks for')
const roleOption = (): Option => new Option('--role <name>', 'the role certified').choices(COMPLETION_ROLES)

certificate.command('keygen')
  .description('Make an issuer\'s pair of keys')
  .requiredOption('--out <path>', 'of the private key; the public one is written beside it, .pub')
  .addOption(new Option('--alg <name>', 'of the signatures').choices(['EdDSA', 'ES256']).default('EdDSA'))
  .action(async (flags: KeygenFlags) => (await import('./certificate.ts')).keygen(flags))

certificate.command('issue')
  .description('Certify a run whose mandatory cases all passed')
  .requiredOption('--run <folder>', 'the report of the run')
  .requiredOption('--key <path>', 'the issuer\'s private key, PEM')
  .addOption(roleOption().makeOptionMandatory())
  .requiredOption('--participant <code>', 'its participant code in the sandbox')
  .option('--as <name>', 'the issuer\'s name', 'abdm-rehearsal')
  .option('--valid-days <number>', 'how long it is valid', toDays, 365)
  .option('--rehearsal', 'take a run against the mock; the certificate says so')
  .requiredOption('--out <path>', 'the certificate')
  .action(async (flags: IssueFlags) => (await import('./certificate.ts')).issue(flags))

certificate.command('verify')
  .description('Check a certificate, without a network')
  .argument('<file>')
  .requiredOption('--issuer <path>', 'the issuer\'s public key, PEM')
  .addOption(roleOption())
  .option('--participant <code>', 'whose it has to be')
  .action(async (file: string, flags: VerifyFlags) => (await import('./certificate.ts')).verify(file, flags))

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(error instanceof WrongUse ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(2)
}
