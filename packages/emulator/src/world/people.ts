import type { User } from '@mde-kit/contract'
import { fineInstantText } from './instant-text.ts'
import type { Random } from './random.ts'

/** An employee or a service account: what the API calls a user, and the two ids that only evidence shows. */
export interface Person {
  readonly userPrincipalName: string
  readonly aadUserId: string
  readonly user: User & {
    readonly accountName: string
    readonly accountDomain: string
    readonly accountSid: string
  }
}

const givenNames = [
  'amara',
  'boris',
  'chloe',
  'dana',
  'emil',
  'farah',
  'gunnar',
  'hana',
  'ivan',
  'june',
  'kofi',
  'lena',
  'marta',
  'nils',
  'oona',
  'pavel',
] as const
const familyNames = [
  'abel',
  'brandt',
  'castro',
  'dubois',
  'eklund',
  'fischer',
  'grant',
  'holt',
  'ito',
  'jansen',
  'kessler',
  'lopez',
  'moreau',
  'novak',
  'okafor',
  'petit',
] as const

const daysMs = 86_400_000
const employeeCount = 48

/** Accounts that the intrusion passes through; they come first. */
const cast = [
  { accountName: 'dana.holt', isDomainAdmin: false, logonTypes: 'Interactive' },
  { accountName: 'adm-kessler', isDomainAdmin: true, logonTypes: 'RemoteInteractive' },
  { accountName: 'svc-backup', isDomainAdmin: false, logonTypes: 'Network' },
] as const

/** Everybody at the company who ever signed in to a device. */
export function createPeople(options: {
  domain: string
  startMs: number
  random: Random
}): readonly Person[] {
  const { domain, startMs, random } = options
  const accountDomain = (domain.split('.')[0] ?? domain).toLowerCase()
  const sidPrefix = `S-1-5-21-${random.integer(1e8, 4e9)}-${random.integer(1e8, 4e9)}-${random.integer(1e8, 4e9)}`
  const pairs = givenNames.flatMap((given) => familyNames.map((family) => `${given}.${family}`))
  const employees = Array.from(
    { length: employeeCount },
    () => pairs.splice(random.integer(0, pairs.length - 1), 1)[0],
  )
    .filter((name) => name !== undefined && name !== cast[0].accountName)
    .map((accountName) => ({
      accountName: String(accountName),
      isDomainAdmin: false,
      logonTypes: random.weighted([
        ['Interactive', 8],
        ['Network', 1],
        ['RemoteInteractive', 1],
      ]),
    }))
  return [...cast, ...employees].map(({ accountName, isDomainAdmin, logonTypes }, index) => ({
    userPrincipalName: `${accountName}@${domain}`,
    aadUserId: random.guid(),
    user: {
      id: `${accountDomain}\\${accountName}`,
      accountName,
      accountDomain,
      accountSid: `${sidPrefix}-${1104 + index}`,
      firstSeen: fineInstantText(startMs - random.integer(200, 700) * daysMs, random),
      lastSeen: fineInstantText(startMs - random.integer(1, 40) * 3_600_000, random),
      mostPrevalentMachineId: null,
      leastPrevalentMachineId: null,
      logonTypes,
      logOnMachinesCount: 0,
      isDomainAdmin,
      isOnlyNetworkUser: logonTypes === 'Network',
    },
  }))
}
