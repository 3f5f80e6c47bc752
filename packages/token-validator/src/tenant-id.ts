const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Tells whether text is a tenant id. Domain names of tenants are not: tokens never carry them. */
export function isTenantId(text: string): boolean {
  return guid.test(text)
}
