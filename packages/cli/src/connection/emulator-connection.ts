import { clientSecretCredential } from '@mde-kit/auth'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { registerDemoApp, startEmulator } from '@mde-kit/emulator'
import type { Connection } from './connection.ts'

/** Runs work against an emulator inside this process, which ends with it. */
export async function withEmulator<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const emulator = await startEmulator()
  try {
    const { tenantId, url } = emulator
    const { clientId, clientSecret } = registerDemoApp(emulator)
    return await work({
      label: 'emulator',
      credential: clientSecretCredential({ tenantId, clientId, clientSecret, authorityHost: url }),
      tenantId,
      cloud: 'commercial',
      geo: undefined,
      authorityHost: url,
      apiBase: url,
      scope: resolveCloud().scope,
    })
  } finally {
    await emulator.stop()
  }
}
