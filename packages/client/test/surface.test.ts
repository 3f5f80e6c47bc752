import { operations } from '@mde-kit/contract/operations'
import { expect, it } from 'vitest'
import * as surface from '../src/index.ts'
import { clientWith } from './fakes/client.ts'

it('exports these names', () => {
  expect(Object.keys(surface).sort()).toMatchInlineSnapshot(`
    [
      "ActionFailedError",
      "DecodeError",
      "HttpError",
      "PagingError",
      "PermissionError",
      "RateLimitedError",
      "createDefenderClient",
    ]
  `)
})

it('gives a client a method for each operation of the specs, and little else', () => {
  const { raw, waitFor, ...resources } = clientWith([]).client
  const methods = Object.entries(resources).flatMap(([resource, methods]) =>
    Object.keys(methods).map((method) => `${resource}.${method}`),
  )
  expect(methods.sort()).toEqual(
    Object.values(operations)
      .map(({ resource, name }) => `${resource}.${name}`)
      .sort(),
  )
  expect(raw).toHaveProperty('GET')
  expect(waitFor).toBeTypeOf('function')
})
