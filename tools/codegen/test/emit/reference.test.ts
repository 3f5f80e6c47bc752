import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../../../docs/reference/', import.meta.url)
const pages = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
)

/** Places that a link into a page may name: headings, as GitHub spells them, and anchors of our own. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)])
}

it.each([...pages])('%s links to pages and places that exist', (name, text) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !target.startsWith('https://'))
  const broken = links.filter((target) => {
    const [file = '', anchor] = target.split('#')
    const page = pages.get(file || name)
    return page === undefined || (anchor !== undefined && !anchorsOf(page).has(anchor))
  })
  expect(broken).toEqual([])
})

it('leads from the list of operations to permissions and clouds', () => {
  expect(pages.get('README.md')).toContain('](permissions.md)')
  expect(pages.get('README.md')).toContain('](clouds.md)')
})

it.each([
  {
    name: 'the type of a body field that is no plain text',
    page: 'indicators.md',
    text: '| `generateAlert` | `boolean`. ',
  },
  { name: 'the format of one that is', page: 'indicators.md', text: '| `expirationTime` | `date-time`. ' },
  {
    name: 'what to use instead of an operation that ends',
    page: 'hunting.md',
    text: ' Use `runHuntingQuery` instead. |',
  },
  {
    name: 'that a page says nothing of device groups',
    page: 'scores.md',
    text: '| device groups | no limit stated |',
  },
  {
    name: 'the quota that other documents give',
    page: 'assessments.md',
    text: '| limits | 5 calls per minute, 20 calls per hour; elsewhere 30 calls per minute, 1000 calls per hour |',
  },
  {
    name: 'what the rows of the files of an export are',
    page: 'assessments.md',
    text: '| paging | files of `AssetVulnerability` rows, behind links that expire |',
  },
  {
    name: 'the statuses of refusals, and the codes of this operation alone',
    page: 'ips.md',
    text: '| refusals | 400, 401, 403, 429; own codes: InvalidIpAddress |',
  },
  {
    name: 'that 404 stands for an empty list',
    page: 'machines.md',
    text: '| answer | 200, pages of `Machine`; 404 is read as an empty list |\n| refusals | 400, 401, 403, 429 |',
  },
  { name: 'what can be expanded', page: 'alerts.md', text: '| expand | `evidence` |' },
  {
    name: 'the bounds of a parameter, and what it is where it is left out',
    page: 'certificates.md',
    text: ' which may hold here too. At least 1, at most 24, default 3. |',
  },
  {
    name: 'how many items a list in a body may have',
    page: 'indicators.md',
    text: '| `IndicatorIds` * | List of `string`. Their ids, as text. Note the capital I, twice. 1 to 500 items. |',
  },
  {
    name: 'that a list in a body may not be empty, where no other bound is known',
    page: 'alerts.md',
    text: 'The largest number is not documented. At least 1 item. |',
  },
])('says $name', ({ page, text }) => {
  expect(pages.get(page)).toContain(text)
})
