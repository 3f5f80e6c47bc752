import type { Credential } from '@mde-kit/auth'
import { resolveCloud } from '@mde-kit/contract/clouds'
import type { Connection } from './connection.ts'

/**
 * Stands for a tenant that cannot be connected to: whoever asks it gets the error, and other tenants are asked all the
 * same.
 */
export function brokenConnection(label: string, error: unknown): Connection {
  const credential: Credential = {
    // eslint-disable-next-line @typescript-eslint/require-await -- a promise is what callers catch
    async getToken() {
      throw error
    },
    forTenant: () => credential,
  }
  return {
    label,
    credential,
    tenantId: undefined,
    cloud: 'commercial',
    geo: undefined,
    authorityHost: undefined,
    apiBase: undefined,
    scope: resolveCloud().scope,
  }
}
