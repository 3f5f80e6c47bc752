import { listAlerts } from '@mde-kit/contract/operations'
import { expect, it } from 'vitest'
import { walkPages } from '../../src/paging/walk-pages.ts'

const origin = 'https://api.security.microsoft.com'
const url = `${origin}/api/alerts`
const next = `${url}?$skip=2`

const cases = [
  { name: 'ends without a link', first: { url, nextLink: undefined }, read: [undefined] },
  { name: 'follows a link', first: { url, nextLink: next }, read: [undefined, next] },
  {
    name: 'reads one page where $top was asked for, whatever it links to',
    first: { url: `${url}?%24top=2`, nextLink: next },
    read: [undefined],
  },
]

it.each(cases)('$name', async ({ first, read }) => {
  const asked: (string | undefined)[] = []
  const walk = walkPages<number>({
    operation: listAlerts,
    origins: [origin],
    read: (address) => {
      asked.push(address)
      const page = address === undefined ? first : { url: address, nextLink: undefined }
      return Promise.resolve({ ...page, items: [asked.length] })
    },
  })
  const pages: number[][] = []
  for await (const page of walk) pages.push(page)
  expect(asked).toEqual(read)
  expect(pages).toEqual(read.map((_, index) => [index + 1]))
})
