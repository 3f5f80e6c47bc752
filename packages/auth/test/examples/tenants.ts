// README: tenants
import { clientSecretCredential } from '@mde-kit/auth'

export function perCustomer(clientId: string, clientSecret: string, customers: readonly string[]) {
  const provider = clientSecretCredential({ tenantId: 'provider.com', clientId, clientSecret })
  return new Map(customers.map((tenantId) => [tenantId, provider.forTenant(tenantId)]))
}
// README: end
