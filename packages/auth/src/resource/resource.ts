import { clouds } from '@mde-kit/contract/clouds'

/** Resources that are often asked for by mistake, by name and by id. */
const others: Readonly<Record<string, string>> = {
  'https://api.security.microsoft.com': 'Microsoft Defender XDR',
  '8ee8fdad-f234-4243-8f3b-15c294843740': 'Microsoft Defender XDR',
  'https://graph.microsoft.com': 'Microsoft Graph',
  '00000003-0000-0000-c000-000000000000': 'Microsoft Graph',
  'https://management.azure.com': 'Azure Resource Manager',
  'https://management.core.windows.net': 'Azure Resource Manager',
}

/** The resource that a scope asks for: what stands before `/.default`, or before the name of a permission. */
export function resourceOf(scope: string): string {
  return plain(
    scope.endsWith('/.default') ? scope.slice(0, -'/.default'.length) : scope.replace(/\/[^/]*$/, ''),
  )
}

/** Whether an audience belongs to a resource: the same, or another identifier of the same app. */
export function isSameResource(audience: string, resource: string): boolean {
  const [one, other] = [plain(audience), plain(resource)]
  if (one === other) return true
  const known = Object.values(clouds).filter(({ audiences }) => audiences.map(plain).includes(other))
  if (known.length > 0) return known.some(({ audiences }) => audiences.map(plain).includes(one))
  const name = others[other]
  // Of an unknown resource the id is not known, so that an id may well be the right one.
  return name === undefined ? !one.includes('://') : others[one] === name
}

/** A resource as people know it, with its identifier. */
export function nameOfResource(resource: string): string {
  const id = plain(resource)
  const isDefender = Object.values(clouds).some(({ audiences }) => audiences.includes(id))
  const name = isDefender ? 'Microsoft Defender for Endpoint' : others[id]
  return name === undefined ? id : `${name} (${id})`
}

/** Entra tolerates one slash at the end, and hosts know no case. */
function plain(identifier: string): string {
  return identifier.toLowerCase().replace(/\/$/, '')
}
