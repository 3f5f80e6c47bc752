import { describe, expect, it } from 'vitest'
import { checkRedirectUri, matchRedirect } from '../../../src/entra/directory/redirect-uris.ts'

describe('matchRedirect', () => {
  const registered = [
    { uri: 'http://localhost', platform: 'publicClient' },
    { uri: 'http://127.0.0.1/callback', platform: 'publicClient' },
    { uri: 'https://app.example/callback', platform: 'web' },
  ] as const
  const cases = [
    { name: 'an exact one', requested: 'https://app.example/callback', href: 'https://app.example/callback' },
    { name: 'another port on localhost', requested: 'http://localhost:8080', href: 'http://localhost:8080/' },
    {
      name: 'another port on 127.0.0.1',
      requested: 'http://127.0.0.1:1/callback',
      href: 'http://127.0.0.1:1/callback',
    },
    { name: 'another port elsewhere', requested: 'https://app.example:444/callback', href: undefined },
    { name: 'another case of the path', requested: 'https://app.example/Callback', href: undefined },
    { name: 'a slash more', requested: 'https://app.example/callback/', href: undefined },
    { name: 'a query more', requested: 'https://app.example/callback?x=1', href: undefined },
    { name: 'a query more on localhost', requested: 'http://localhost:1/?x=1', href: undefined },
    { name: 'a fragment', requested: 'http://localhost:1/#x', href: undefined },
    { name: 'credentials', requested: 'http://user:pass@localhost:1/', href: undefined },
    { name: 'a host behind an at sign', requested: 'http://localhost:1@evil.example/', href: undefined },
    { name: 'a backslash', requested: 'http://localhost\\@evil.example/', href: undefined },
    { name: 'a path upwards', requested: 'https://app.example/callback/../evil', href: undefined },
    { name: 'something relative', requested: '/callback', href: undefined },
  ]
  it.each(cases)('$name', ({ requested, href }) => {
    expect(matchRedirect(registered, requested)?.url.href).toBe(href)
  })
})

describe('checkRedirectUri', () => {
  const cases = [
    { uri: 'https://app.example/callback', platform: 'web', isGood: true },
    { uri: 'http://localhost:3000/callback', platform: 'spa', isGood: true },
    { uri: 'http://127.0.0.1', platform: 'publicClient', isGood: true },
    { uri: 'myapp://auth', platform: 'publicClient', isGood: true },
    { uri: 'myapp://auth', platform: 'web', isGood: false },
    { uri: 'http://app.example', platform: 'web', isGood: false },
    { uri: 'https://*.app.example', platform: 'web', isGood: false },
    { uri: 'https://app.example/#x', platform: 'web', isGood: false },
    { uri: 'javascript:alert(1)', platform: 'publicClient', isGood: false },
    { uri: '/callback', platform: 'web', isGood: false },
  ] as const
  it.each(cases)('$uri on $platform: $isGood', ({ isGood, ...redirect }) => {
    const check = () => checkRedirectUri(redirect)
    if (isGood) expect(check).not.toThrow()
    else expect(check).toThrow(expect.objectContaining({ code: 'MDE_CONFIG' }))
  })
})
