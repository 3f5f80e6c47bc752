import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PagingError } from '../../src/index.ts'
import { readNextLink } from '../../src/paging/next-link.ts'
import { answeredAs, aRead } from '../fakes/calls.ts'

const origins = [
  'https://eu.api.security.microsoft.com',
  'https://api.security.microsoft.com',
  'https://api.securitycenter.microsoft.com',
]
const [own] = origins
const url = `${own}/api/alerts`
const page = { operationId: 'listAlerts', url, seen: new Set([url, `${own}/api/alerts?$skip=1`]), origins }
const filtered = { ...page, url: `${own}/api/alerts?%24filter=a%20eq%201` }

const followed = [
  { name: 'follows its own host', link: `${own}/api/alerts?$skip=2`, want: `${own}/api/alerts?$skip=2` },
  { name: 'follows a relative link', link: '/api/alerts?$skip=2', want: `${own}/api/alerts?$skip=2` },
  {
    name: 'stays on its own host for another known one',
    link: `${origins[2]}/api/Alerts?$skip=2`,
    want: `${own}/api/Alerts?$skip=2`,
  },
  {
    name: 'keeps an encoded token as it is',
    link: `${own}/api/alerts?$skiptoken=a%2Bb%3D`,
    want: `${own}/api/alerts?$skiptoken=a%2Bb%3D`,
  },
]

const slashes = [
  { name: 'two slashes', link: `${own}//evil.test/api/alerts?$skip=2`, path: '//evil.test/api/alerts' },
  {
    name: 'two slashes on another known host',
    link: `${origins[1]}//evil.test/x?$skip=2`,
    path: '//evil.test/x',
  },
  { name: 'two slashes and credentials', link: `${own}//user@evil.test/?$skip=2`, path: '//user@evil.test/' },
  { name: 'backslashes', link: `${own}/\\\\evil.test/x?$skip=2`, path: '///evil.test/x' },
  { name: 'a whole address', link: `${own}/https://evil.test/x?$skip=2`, path: '/https://evil.test/x' },
]

const refused = [
  { name: 'another host', link: 'https://evil.test/api/alerts', why: 'evil.test' },
  {
    name: 'a host that looks alike',
    link: 'https://api.security.microsoft.com.evil.test/',
    why: 'evil.test',
  },
  {
    name: 'a host behind credentials',
    link: 'https://api.security.microsoft.com@evil.test/',
    why: 'evil.test',
  },
  {
    name: 'credentials',
    link: 'https://user:pass@api.security.microsoft.com/api/alerts?$skip=2',
    why: 'nothing was sent',
  },
  {
    name: 'a known host in the clear',
    link: 'http://api.security.microsoft.com/api/alerts?$skip=2',
    why: 'nothing was sent',
  },
  {
    name: 'a known host on another port',
    link: 'https://api.security.microsoft.com:8443/api/alerts',
    why: '8443',
  },
  { name: 'a link without scheme', link: '//evil.test/api/alerts', why: 'evil.test' },
  { name: 'no http at all', link: 'file:///etc/passwd', why: 'nothing was sent' },
  { name: 'a broken link', link: 'https://', why: 'no address' },
  { name: 'a number', link: 7, why: 'no address' },
  { name: 'the page itself', link: url, why: 'read already' },
  { name: 'an earlier page', link: `${own}/api/alerts?$skip=1`, why: 'read already' },
  {
    name: 'an earlier page on another known host',
    link: `${origins[1]}/api/alerts?$skip=1`,
    why: 'read already',
  },
]

function linkOrRefusal(link: string): string | undefined {
  try {
    return readNextLink(link, page)
  } catch (error) {
    if (error instanceof PagingError) return undefined
    throw error
  }
}

describe('readNextLink', () => {
  it.each(followed)('$name', ({ link, want }) => {
    expect(readNextLink(link, page)).toBe(want)
  })

  it.each(slashes)('stays on its own host for a path with $name', ({ link, path }) => {
    expect(readNextLink(link, page)).toBe(`${own}${path}?$skip=2`)
  })

  it('never leaves its own host, whatever the link', () => {
    const piece = fc.constantFrom(
      ...origins,
      '/',
      '//',
      '\\\\',
      '@',
      ':',
      '.',
      '?',
      '#',
      '%2f',
      '\t',
      'evil.test',
      'https://',
    )
    const link = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })))
      .map((parts) => parts.join(''))
    const start = fc.constantFrom('', '/', '//', ...origins)
    fc.assert(
      fc.property(start, link, (prefix, rest) => {
        const followed = linkOrRefusal(prefix + rest)
        if (followed !== undefined) expect(new URL(followed).origin).toBe(own)
      }),
      {
        numRuns: 2_000,
        examples: [
          [`${own}/`, '/evil.test/api'],
          [`${origins[2]}/`, '\\\\evil.test'],
        ],
      },
    )
  })

  it.each(refused)('refuses $name', ({ link, why }) => {
    expect(() => readNextLink(link, page)).toThrow(PagingError)
    expect(() => readNextLink(link, page)).toThrow(why)
  })

  const filters = [
    {
      name: 'follows a link that keeps the filter',
      link: `${own}/api/alerts?$filter=a+eq+1&$skip=2`,
      kept: true,
    },
    {
      name: 'knows the filter in lower case and encoded',
      link: `${own}/api/alerts?%24Filter=a+eq+1&$skip=2`,
      kept: true,
    },
    { name: 'refuses a link that lost the filter', link: `${own}/api/alerts?$skip=2`, kept: false },
    { name: 'refuses a link with a token in its place', link: `${own}/api/alerts?$skiptoken=x`, kept: false },
  ]
  it.each(filters)('$name', ({ link, kept }) => {
    if (kept) expect(readNextLink(link, filtered)).toContain('$skip=2')
    else expect(() => readNextLink(link, filtered)).toThrow(/\$filter/)
  })

  it('says what to do instead, and how the page is found in logs', () => {
    let caught: unknown
    try {
      readNextLink('https://evil.test', { ...page, answered: answeredAs('r1') })
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({
      code: 'MDE_PAGING',
      operationId: 'listAlerts',
      requestId: 'r1',
      clientRequestId: aRead.clientRequestId,
      next: expect.stringContaining('top') as string,
    })
  })
})
