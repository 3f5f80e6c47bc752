const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Tells whether a value is a tenant id. Domain names of tenants are not: tokens never carry them. */
export function isTenantId(value: unknown): value is string {
  return typeof value === 'string' && guid.test(value)
}
