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
])('says $name', ({ page, text }) => {
  expect(pages.get(page)).toContain(text)
})
