import { writeFile } from 'node:fs/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import { createApp } from './create-app.ts'
import { createEmulatorClock } from './emulator-clock.ts'
import type { EmulatorControl } from './emulator-control.ts'
import { type EmulatorOptions, type EmulatorSettings, resolveEmulatorOptions } from './emulator-options.ts'
import { createEntra } from './entra/create-entra.ts'
import type { Directory } from './entra/directory.ts'
import { appServicePath } from './entra/managed-identity.ts'
import { randomToken } from './entra/random-token.ts'
import type { DirectReads } from './server/direct-reads.ts'
import { listen } from './server/listen.ts'
import { bracketed, certificateNames } from './server/own-hosts.ts'
import { createRequestLog } from './server/request-log.ts'
import { openRequestLogFile } from './server/request-log-file.ts'
import type { RequestRecord } from './server/request-record.ts'
import type { TlsIdentity } from './server/tls-identity.ts'
import { openStateFile } from './state/state-file.ts'
import { createVault } from './state/vault.ts'

/** A running emulator: Entra ID and the Defender API on one address. */
export interface Emulator extends EmulatorControl {
  /** Where it listens, such as `http://127.0.0.1:40123`: authority host and API base in one. With `https` it is https. */
  readonly url: string
  /** The same address. Tokens are issued in its name. */
  readonly origin: string
  /** Where links in answers lead: files of packages, results and exports, for which no token is taken. */
  readonly storageOrigin: string
  /** The certificate of the authority that clients have to trust, as PEM; undefined without `https`. */
  readonly ca: string | undefined
  /** Tenants, users and apps; changes count from the next request on. */
  readonly directory: Directory
  /**
   * Environment variables with which the managed-identity clients of Azure find the emulator: as on a virtual machine
   * (IMDS), or as on App Service. Identities come from `directory.addManagedIdentity`.
   */
  readonly identityEnvironment: {
    readonly imds: { readonly AZURE_POD_IDENTITY_AUTHORITY_HOST: string }
    readonly appService: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string }
  }
  /** What the admin API at `/emulator/admin` wants as bearer token. Another one at each start. */
  readonly adminToken: string
  /** The first tenant. */
  readonly tenantId: string
  /** The latest 10 000 requests, oldest first. Each read is a new array. */
  readonly requests: readonly RequestRecord[]
  /**
   * Signs tokens with a new key from now on, and publishes it beside the one before, as Entra does without notice. Tokens
   * of the key before stay good until the next roll-over.
   */
  rollOverKeys(): Promise<void>
  /**
   * Cuts every connection and frees the port. Nothing of the emulator keeps the process alive afterwards.
   *
   * @throws {@link ConfigError} The emulator has stopped, but the request log or the state folder could not be written.
   */
  stop(): Promise<void>
}

/**
 * Starts a local Entra ID and Defender API, for tests and demos.
 *
 * @throws {@link ConfigError} An option that cannot work, such as a host off loopback without `allowRemote`.
 * @throws {@link PortInUseError} Another program has the port.
 * @throws {@link StateFolderInUseError} Another emulator has the state folder.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const settings = await withFixturesOfFile(resolveEmulatorOptions(options))
  // Known once the server listens; nobody can ask before.
  let origin = ''
  let storageOrigin = ''
  const clock = createEmulatorClock(settings.now)
  const vault = createVault()
  const adminToken = randomToken()
  const entra = createEntra({
    origin: () => origin,
    now: clock.now,
    vault,
    ...(settings.tenants && { tenants: settings.tenants }),
    ...(settings.tokenLifetimeSeconds !== undefined && {
      tokenLifetimeSeconds: settings.tokenLifetimeSeconds,
    }),
  })
  const tls = settings.https ? await makeTlsIdentity(settings) : undefined
  const file =
    settings.requestLogFile === undefined ? undefined : await openRequestLogFile(settings.requestLogFile)
  const sinks = [
    ...(file ? [(record: RequestRecord) => file.write(record)] : []),
    ...(settings.requestLog ? [settings.requestLog] : []),
  ]
  const log = createRequestLog({ now: clock.now, sinks })
  const parts = { settings, entra, log, clock, vault, adminToken, storageOrigin: () => storageOrigin }
  const { app, storage, control, direct } = createApp(parts)

  const closers: (() => Promise<void>)[] = [async () => file?.close()]
  const close = () => closeAll(closers.toReversed())
  const closeAndThrow = async (fault: unknown) => {
    await close()
    throw fault
  }
  const state =
    settings.stateFolder === undefined
      ? undefined
      : await openStateFile({ ...control, folder: settings.stateFolder }).catch(closeAndThrow)
  if (state) closers.push(() => state.close())
  const serve = async (served: typeof app, port: number, direct?: DirectReads): Promise<string> => {
    const answer: typeof served.fetch = async (request, bindings) => {
      const response = await served.fetch(request, bindings)
      if (request.method !== 'GET' && request.method !== 'HEAD') state?.saveSoon()
      return response
    }
    const listener = await listen(answer, { ...settings, port, tls, direct }).catch(closeAndThrow)
    closers.push(() => listener.close())
    return originOf(settings, listener.port)
  }
  storageOrigin = await serve(storage, 0)
  origin = await serve(app, settings.port, direct)

  let stopped: Promise<void> | undefined
  return {
    ...control,
    url: origin,
    origin,
    storageOrigin,
    ca: tls?.ca,
    directory: entra.directory,
    identityEnvironment: {
      imds: { AZURE_POD_IDENTITY_AUTHORITY_HOST: origin },
      appService: {
        IDENTITY_ENDPOINT: `${origin}${appServicePath}`,
        IDENTITY_HEADER: entra.identityHeader,
      },
    },
    adminToken,
    tenantId: entra.directory.tenants()[0]?.id ?? '',
    get requests() {
      return log.records()
    },
    rollOverKeys: () => entra.rollOverKeys(),
    stop: () => (stopped ??= close()),
  }
}

/** Closes one after the other, also where one fails, and throws the first fault at the end. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  const faults: unknown[] = []
  for (const close of closers) await close().catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}

/** Loads the schemas that fixtures are checked by only where there are some. */
async function withFixturesOfFile(settings: EmulatorSettings): Promise<EmulatorSettings> {
  if (settings.fixturesFile === undefined) return settings
  const { readFixtures } = await import('./world/read-fixtures.ts')
  return { ...settings, fixtures: await readFixtures(settings.fixturesFile) }
}

/** Loads what makes certificates only where one is wanted. */
async function makeTlsIdentity({ caFile, ...settings }: EmulatorSettings): Promise<TlsIdentity> {
  const { createTlsIdentity } = await import('./server/tls-identity.ts')
  const identity = await createTlsIdentity(certificateNames(settings))
  if (caFile !== undefined)
    await writeFile(caFile, identity.ca).catch((cause: unknown) => {
      throw new ConfigError(`The certificate cannot be written to ${caFile}.`, {
        next: 'Give a path in a folder that exists and can be written to.',
        cause,
      })
    })
  return identity
}

/** An address that this machine can call. A host that stands for all addresses cannot be called itself. */
function originOf({ host, https }: EmulatorSettings, port: number): string {
  const callable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `${https ? 'https' : 'http'}://${bracketed(callable)}:${port}`
}
