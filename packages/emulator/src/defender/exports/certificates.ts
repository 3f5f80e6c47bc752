import type { AssetCertificateAssessment, Machine } from '@mde-kit/contract'
import { instantText } from '../../world/instant-text.ts'
import { createRandom } from '../../world/random.ts'
import { deviceColumns } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'

const daysMs = 86_400_000

/** The authority of the company on every Windows device, and a certificate of its own on every server. */
export const certificates: RowsOfMachine<AssetCertificateAssessment> = function* (tenant, machine) {
  const { osPlatform = '', onboardingStatus } = machine
  if (onboardingStatus !== 'Onboarded' || !osPlatform.startsWith('Windows')) return
  yield certificate(machine, tenant.startMs, {
    seed: `${tenant.id}/authority`,
    store: 'Root',
    algorithm: 'sha384ECDSA',
    keyLength: 384,
    subjectType: 'CA',
    days: 3_650,
    isSelfSigned: true,
    usage: ['CertSign', 'CrlSign'],
    extendedUsage: null,
  })
  if (osPlatform.startsWith('WindowsServer'))
    yield certificate(machine, tenant.startMs, {
      seed: `${machine.id}/server`,
      store: 'My',
      algorithm: 'sha256RSA',
      keyLength: 2048,
      subjectType: 'EndEntity',
      days: 397,
      isSelfSigned: false,
      usage: ['DigitalSignature', 'KeyEncipherment'],
      extendedUsage: ['1.3.6.1.5.5.7.3.1'],
    })
}

interface Kind {
  readonly seed: string
  readonly store: string
  readonly algorithm: string
  readonly keyLength: number
  readonly subjectType: string
  /** From issue to expiry. */
  readonly days: number
  readonly isSelfSigned: boolean
  readonly usage: readonly string[]
  readonly extendedUsage: readonly string[] | null
}

/** Some end soon, and a few have ended already. */
function certificate(machine: Machine, startMs: number, kind: Kind): AssetCertificateAssessment {
  const random = createRandom(kind.seed)
  const thumbprint = random.hex(40).toUpperCase()
  const issuedMs = startMs - random.integer(20, Math.min(kind.days + 20, 900)) * daysMs
  return {
    ...deviceColumns(machine),
    thumbprint,
    path: `LocalMachine\\${kind.store}\\${thumbprint}`,
    signatureAlgorithm: kind.algorithm,
    keyLength: kind.keyLength,
    notAfter: instantText(issuedMs + kind.days * daysMs),
    notBefore: instantText(issuedMs),
    subjectType: kind.subjectType,
    serialNumber: random.hex(32).toUpperCase(),
    subjectObject: null,
    issuerObject: null,
    keyUsageArray: [...kind.usage],
    extendedKeyUsageArray: kind.extendedUsage && [...kind.extendedUsage],
    isSelfSigned: kind.isSelfSigned,
  }
}
