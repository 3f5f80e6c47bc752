import type { Machine, Recommendation } from '@mde-kit/contract'
import { createRandom } from '../random.ts'
import type { Installation } from './installations.ts'

/** A setting that makes devices safer, and that vulnerability management looks at. */
export interface Setting {
  readonly scid: string
  readonly title: string
  readonly component: string
  /** Id of the product that has it. */
  readonly productId: string
  readonly category: Recommendation['recommendationCategory']
  readonly subCategory: string
  /** Weight in the secure score, 1 to 10. */
  readonly points: number
  /** Whether the organisation lives with it as it is. */
  readonly isExcepted: boolean
}

const antivirus = {
  productId: 'microsoft-_-defender_antivirus',
  category: 'SecurityControls',
  subCategory: 'Antivirus',
  isExcepted: false,
} as const
const reduction = { ...antivirus, subCategory: 'Attack Surface Reduction' } as const

/** Titles are ours; numbers are above those that are in use. */
export const settings: readonly Setting[] = [
  {
    ...antivirus,
    scid: 'scid-92010',
    title: 'Turn on real-time protection',
    component: 'Real-time protection',
    points: 9,
  },
  {
    ...antivirus,
    scid: 'scid-92011',
    title: 'Turn on tamper protection',
    component: 'Tamper protection',
    points: 9,
  },
  {
    ...antivirus,
    scid: 'scid-92012',
    title: 'Block unwanted programs',
    component: 'Unwanted programs',
    points: 5,
  },
  {
    ...antivirus,
    scid: 'scid-92013',
    title: 'Ask the cloud about unknown files',
    component: 'Cloud protection',
    points: 7,
  },
  {
    ...reduction,
    scid: 'scid-92500',
    title: 'Keep Office from starting other programs',
    component: 'Office',
    points: 8,
  },
  {
    ...reduction,
    scid: 'scid-92501',
    title: 'Keep programs from reading the memory of LSASS',
    component: 'LSASS',
    points: 8,
  },
  {
    ...reduction,
    scid: 'scid-92502',
    title: 'Block programs that come by e-mail',
    component: 'E-mail',
    points: 6,
    isExcepted: true,
  },
  {
    scid: 'scid-93001',
    title: 'Keep sites that are not encrypted from downloading programs in Chrome',
    component: 'Downloads',
    productId: 'google-_-chrome',
    category: 'Application',
    subCategory: 'Browser',
    points: 4,
    isExcepted: false,
  },
]

/** Part of the devices that has a setting as it should be, by exposure level. */
const shares: Readonly<Record<string, number>> = { Low: 0.95, Medium: 0.8, High: 0.55 }

/** What a device should have set otherwise. It follows from the id of the device. */
export function failedSettings(
  { id, exposureLevel }: Machine,
  installations: readonly Installation[],
): readonly Setting[] {
  const installed = new Set(installations.map(({ product }) => product.id))
  return settings.filter(
    ({ scid, productId }) =>
      installed.has(productId) && !createRandom(`${id}/${scid}`).chance(shares[exposureLevel ?? ''] ?? 1),
  )
}
