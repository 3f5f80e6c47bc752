import { expect, it } from 'vitest'
import { readGrant } from '../../src/http/read-grant.ts'

const read = (body: Record<string, unknown>) =>
  readGrant({ status: 200, headers: {}, body }, 1_000, 'login.example.test')

it.each([
  { name: 'seconds in a number', expiresIn: 3_600, expires: 3_601_000, refresh: 3_301_000 },
  { name: 'seconds in a string', expiresIn: '3599', expires: 3_600_000, refresh: 3_300_000 },
  { name: 'less than five minutes', expiresIn: 60, expires: 61_000, refresh: 1_000 },
])('reads $name', ({ expiresIn, expires, refresh }) => {
  expect(read({ access_token: 'a', expires_in: expiresIn })).toEqual({
    token: 'a',
    tokenType: 'Bearer',
    expiresOnTimestamp: expires,
    refreshAfterTimestamp: refresh,
  })
})

it.each([
  { name: 'the instant of the expiry', body: { expires_on: '3601' }, expires: 3_601_000, refresh: 3_301_000 },
  {
    name: 'a wish to be asked early',
    body: { expires_in: 86_400, refresh_in: '43200' },
    expires: 86_401_000,
    refresh: 43_201_000,
  },
  {
    name: 'no wish to be asked late',
    body: { expires_in: 3_600, refresh_in: 3_599 },
    expires: 3_601_000,
    refresh: 3_301_000,
  },
])('reads $name', ({ body, expires, refresh }) => {
  expect(read({ access_token: 'a', ...body })).toMatchObject({
    expiresOnTimestamp: expires,
    refreshAfterTimestamp: refresh,
  })
})

it.each([
  { name: 'no token', body: { expires_in: 3_600 } },
  { name: 'an empty token', body: { access_token: '', expires_in: 3_600 } },
  { name: 'no lifetime', body: { access_token: 'a' } },
  { name: 'a lifetime of nothing', body: { access_token: 'a', expires_in: 0 } },
  { name: 'a lifetime in words', body: { access_token: 'a', expires_in: 'soon' } },
])('refuses $name', ({ body }) => {
  expect(() => read(body)).toThrow('login.example.test answered 200 without a token and its lifetime.')
})
