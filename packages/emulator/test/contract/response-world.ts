import type { ClientOptions } from '@mde-kit/client'
import type { Machine } from '@mde-kit/contract'
import { startTenant, type TestTenant } from './tenant.ts'

/** Every permission that acting on devices and fetching what comes of it takes. */
export const actionPermissions = [
  'Alert.ReadWrite.All',
  'Library.Manage',
  'Machine.CollectForensics',
  'Machine.Isolate',
  'Machine.LiveResponse',
  'Machine.Offboard',
  'Machine.ReadWrite.All',
  'Machine.RestrictExecution',
  'Machine.Scan',
  'Machine.StopAndQuarantine',
]

/** A request to the storage. */
export interface FileRequest {
  readonly range: string | null
  readonly hasToken: boolean
}

export interface ResponseWorld {
  readonly tenant: TestTenant
  readonly options: ClientOptions
  /** Windows devices that are onboarded. The first few are being scanned. */
  readonly machines: readonly Machine[]
  /** Requests to the storage since the last call of `reset`. */
  readonly fileRequests: FileRequest[]
  /** Forgets what the test has changed. */
  reset(): void
}

/** A tenant whose actions take a moment, and a client that sees what goes to the storage. */
export async function startResponseWorld(): Promise<ResponseWorld> {
  const tenant = await startTenant({
    rateLimits: 'off',
    actionTimings: { pendingMs: 40, inProgressMs: 80 },
  })
  const { emulator } = tenant
  const fileRequests: FileRequest[] = []

  const fetchFile: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    fileRequests.push({ range: headers.get('range'), hasToken: headers.has('authorization') })
    return fetch(input, init)
  }
  const options: ClientOptions = {
    credential: tenant.credentialWith('application', actionPermissions),
    apiBase: emulator.url,
    retry: { baseDelayMs: 1 },
    fetch: (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      return url.startsWith(emulator.storageOrigin) ? fetchFile(input, init) : fetch(input, init)
    },
  }
  const token = await tenant.tokenWith('application', ['Machine.Read.All'])
  const filter = encodeURIComponent("osPlatform eq 'Windows11' and onboardingStatus eq 'Onboarded'")
  const response = await fetch(`${emulator.url}/api/machines?$filter=${filter}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { value: machines } = (await response.json()) as { value: Machine[] }
  return {
    tenant,
    options,
    machines: machines.toReversed(),
    fileRequests,
    reset() {
      emulator.reset({ keep: ['directory'] })
      fileRequests.length = 0
    },
  }
}
