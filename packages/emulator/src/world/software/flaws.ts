import { instantText } from '../instant-text.ts'
import { createRandom } from '../random.ts'
import type { Flaw, FlawSeverity } from './product.ts'

interface FlawKind {
  readonly severity: FlawSeverity
  readonly cvssV3: number
  readonly vector: string
  readonly exploitTypes: readonly string[]
  readonly describe: (part: string, title: string) => string
}

const kinds: readonly (readonly [FlawKind, weight: number])[] = [
  [
    {
      severity: 'Critical',
      cvssV3: 9.8,
      vector: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      exploitTypes: [],
      describe: (part, title) => `Whoever reaches ${part} of ${title} over the network can run code.`,
    },
    3,
  ],
  [
    {
      severity: 'High',
      cvssV3: 8.8,
      vector: 'AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H',
      exploitTypes: [],
      describe: (part, title) =>
        `Crafted content makes ${part} of ${title} use memory after it was freed, and can run code.`,
    },
    22,
  ],
  [
    {
      severity: 'High',
      cvssV3: 7.8,
      vector: 'AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
      exploitTypes: ['Local privilege escalation'],
      describe: (part, title) =>
        `A local user can gain the rights of the system through ${part} of ${title}.`,
    },
    15,
  ],
  [
    {
      severity: 'Medium',
      cvssV3: 6.5,
      vector: 'AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:N/A:N',
      exploitTypes: [],
      describe: (part, title) => `Crafted content can read what ${part} of ${title} keeps of others.`,
    },
    22,
  ],
  [
    {
      severity: 'Medium',
      cvssV3: 5.3,
      vector: 'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L',
      exploitTypes: ['Denial of service'],
      describe: (part, title) => `Crafted input slows ${part} of ${title} down.`,
    },
    16,
  ],
  [
    {
      severity: 'Low',
      cvssV3: 3.1,
      vector: 'AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N',
      exploitTypes: [],
      describe: (part, title) => `Errors of ${part} of ${title} tell more than they should.`,
    },
    12,
  ],
]

const daysMs = 86_400_000

/**
 * Makes up the flaws that a release fixes. They are the same in every world, but for their dates.
 *
 * @param options.firstNumber Number of the first one. CVE numbers this high have not been given out.
 */
export function createFlaws(options: {
  title: string
  parts: readonly string[]
  version: string
  count: number
  firstNumber: number
  releasedMs: number
}): readonly Flaw[] {
  const { title, parts, version, count, firstNumber, releasedMs } = options
  const random = createRandom(`${title}/${version}`)
  const publishedMs = Math.floor(releasedMs / daysMs) * daysMs
  return Array.from({ length: count }, (_, index) => {
    const kind = random.weighted(kinds)
    const publicExploit = kind.cvssV3 > 6 && random.chance(0.12)
    const exploitVerified = publicExploit && random.chance(0.5)
    const id = `CVE-${new Date(publishedMs).getUTCFullYear()}-${firstNumber + index}`
    return {
      id,
      name: id,
      description: kind.describe(random.pick(parts), title),
      severity: kind.severity,
      cvssV3: kind.cvssV3,
      cvssVector: `CVSS:3.1/${kind.vector}`,
      publishedOn: instantText(publishedMs),
      updatedOn: instantText(publishedMs + random.integer(0, 9) * daysMs),
      publicExploit,
      exploitVerified,
      exploitInKit: exploitVerified && random.chance(0.4),
      exploitTypes: [...kind.exploitTypes],
      exploitUris: [],
      cveSupportability: 'Supported',
      tags: [],
      epss: (publicExploit ? random.integer(200, 950) : random.integer(1, 60)) / 1000,
    }
  })
}
