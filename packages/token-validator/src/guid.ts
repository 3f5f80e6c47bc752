const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Tells whether a value is a GUID: what tokens name tenants and apps by. Domain names of tenants are not. */
export function isGuid(value: unknown): value is string {
  return typeof value === 'string' && guid.test(value)
}
