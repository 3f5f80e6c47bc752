import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type Emulator, startEmulator } from '../../../src/index.ts'
import { createClientCertificate } from '../../client-certificate.ts'
import { analystOf, scope } from '../tenant.ts'

/** What a client library needs to sign in over HTTPS, as JSON for a process of its own. */
export interface Scenario {
  readonly url: string
  readonly tenantId: string
  readonly scope: string
  readonly person: { readonly username: string; readonly password: string }
  readonly publicClientId: string
  readonly redirectUri: string
  readonly clientId: string
  readonly clientSecret: string
  /** Private key and certificate, as PEM. */
  readonly certificatePem: string
  readonly certificatePath: string
  readonly thumbprintSha256: string
  readonly privateKey: string
  /** A token of an identity provider that the app trusts. */
  readonly federatedToken: string
  /** The scope of the app's own API. */
  readonly apiScope: string
}

/** What a script makes of each flow: the status of a call to the Defender API, or the fault. */
export type Outcomes = Readonly<Record<string, number | string>>

export interface HttpsTenant {
  readonly emulator: Emulator
  /** Runs a script beside this file in a Node.js that trusts the emulator's authority, and nothing else is told. */
  run(script: string): Promise<Outcomes>
  stop(): Promise<void>
}

export async function startHttpsTenant(): Promise<HttpsTenant> {
  const folder = await mkdtemp(join(tmpdir(), 'mde-emulator-'))
  const caFile = join(folder, 'ca.pem')
  const emulator = await startEmulator({ https: true, caFile, alerts: 3 })
  const scenario = await prepare(emulator, join(folder, 'app.pem'))
  return {
    emulator,
    run: (script) => runScript(script, scenario, caFile),
    async stop() {
      await emulator.stop()
      await rm(folder, { recursive: true })
    },
  }
}

async function prepare(emulator: Emulator, certificatePath: string): Promise<Scenario> {
  const { directory, tenantId, url } = emulator
  const redirectUri = 'http://localhost:31544/redirect'
  const requiredPermissions = [
    { kind: 'delegated', name: 'Alert.Read' },
    { kind: 'application', name: 'Alert.Read.All' },
  ] as const
  const native = directory.registerApp(tenantId, {
    displayName: 'native',
    isPublicClient: true,
    redirectUris: [
      { uri: 'http://localhost', platform: 'publicClient' },
      { uri: redirectUri, platform: 'publicClient' },
    ],
    requiredPermissions,
  })
  const { clientId } = directory.registerApp(tenantId, {
    displayName: 'service',
    redirectUris: [{ uri: redirectUri, platform: 'web' }],
    exposedScopes: ['access_as_user'],
    requiredPermissions,
  })
  directory.grantAdminConsent(native.clientId)
  directory.grantAdminConsent(clientId)
  const certificate = await createClientCertificate()
  const { thumbprintSha256 } = directory.addCertificate(clientId, certificate.certificate)
  const workload = await generateKeyPair('RS256')
  const trusted = { issuer: 'https://issuer.example', subject: 'workload' }
  const keys = { keys: [await exportJWK(workload.publicKey)] }
  directory.addFederatedCredential(clientId, { ...trusted, keys })
  return {
    url,
    tenantId,
    scope,
    person: analystOf(emulator),
    publicClientId: native.clientId,
    redirectUri,
    clientId,
    clientSecret: directory.addSecret(clientId).value,
    certificatePem: certificate.pem,
    certificatePath,
    thumbprintSha256,
    privateKey: certificate.privateKey,
    federatedToken: await new SignJWT({ iss: trusted.issuer, sub: trusted.subject })
      .setProtectedHeader({ alg: 'RS256' })
      .setAudience('api://AzureADTokenExchange')
      .setExpirationTime('10 minutes')
      .sign(workload.privateKey),
    apiScope: `api://${clientId}/access_as_user`,
  }
}

async function runScript(script: string, scenario: Scenario, caFile: string): Promise<Outcomes> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=@mde-kit/source',
      '--import',
      fileURLToPath(import.meta.resolve('tsx')),
      fileURLToPath(new URL(script, import.meta.url)),
    ],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile, NODE_NO_WARNINGS: '1' } },
  )
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += String(text)))
  child.stderr.on('data', (text) => (err += String(text)))
  child.stdin.end(JSON.stringify(scenario))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${err}`)
  return JSON.parse(out) as Outcomes
}
