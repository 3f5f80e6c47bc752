import { expect, it } from 'vitest'
import { AbortedError, ConfigError, isMdeError, NetworkError, TimeoutError } from '../../src/errors/index.ts'
import { entraErrors, serviceErrors } from '../../src/errors/catalogues.ts'

const classes = [
  { type: ConfigError, name: 'ConfigError', code: 'MDE_CONFIG' },
  { type: NetworkError, name: 'NetworkError', code: 'MDE_NETWORK' },
  { type: TimeoutError, name: 'TimeoutError', code: 'MDE_TIMEOUT' },
  { type: AbortedError, name: 'AbortedError', code: 'MDE_ABORTED' },
]

it.each(classes)(
  '$name carries its code, the next step, the operation and the cause',
  ({ type, name, code }) => {
    const cause = new Error('ECONNREFUSED')
    const error = new type('It failed.', { next: 'Do this.', operationId: 'listAlerts', cause })
    expect(error).toMatchObject({
      name,
      code,
      message: 'It failed.',
      next: 'Do this.',
      operationId: 'listAlerts',
      cause,
    })
    expect(isMdeError(error)).toBe(true)
  },
)

const ids = { clientRequestId: 'ours', requestId: 'theirs', correlationId: 'filed', timesSent: 2 }

it.each([
  { name: 'given', options: ids, want: ids },
  { name: 'of the cause', options: { cause: new NetworkError('x', { next: 'y', ...ids }) }, want: ids },
  {
    name: 'given, before those of the cause',
    options: { requestId: 'other', timesSent: 0, cause: new NetworkError('x', { next: 'y', ...ids }) },
    want: { ...ids, requestId: 'other', timesSent: 0 },
  },
  {
    name: 'of no cause that is another error',
    options: { cause: Object.assign(new Error('x'), ids) },
    want: { clientRequestId: undefined, requestId: undefined },
  },
])('has the ids $name', ({ options, want }) => {
  expect(new TimeoutError('It failed.', { next: 'Do this.', ...options })).toMatchObject(want)
})

it('recognises an error of another copy of the package, and nothing else', () => {
  expect(isMdeError(Object.assign(new Error('x'), { isMdeError: true }))).toBe(true)
  for (const value of [new Error('x'), { isMdeError: true }, null, undefined, 'MDE_CONFIG'])
    expect(isMdeError(value)).toBe(false)
})

it('has no cause where none was given', () => {
  expect('cause' in new ConfigError('x', { next: 'y' })).toBe(false)
})

const catalogue = [...Object.entries(serviceErrors), ...Object.entries(entraErrors)].map(([key, entry]) => ({
  key,
  ...entry,
}))

it.each(catalogue)('$key says what it means and what to do', ({ meaning, next }) => {
  expect(meaning).toMatch(/^[A-Z].*\.$/)
  expect(next).toMatch(/^[A-Z].*\.$/)
})
