import { type ODataOptions, type Operation, operations } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { checkQueryOptions, readListOptions } from '../../src/defender/list-options.ts'

const odata: ODataOptions = { filterable: { severity: 'text' }, expandable: [], skip: false }
const parameters = { path: [], query: ['$filter'] }
const operation: Operation = { ...operations.listAlerts, id: 'listThings', odata, parameters }
const query = (text: string) => new URLSearchParams(text)

describe('readListOptions', () => {
  it('filters by what the operation lists, and by nothing else of the record', () => {
    const { matches } = readListOptions(operation, query("$filter=severity eq 'High'"))
    expect([matches?.({ severity: 'High' }), matches?.({ severity: 'Low' })]).toEqual([true, false])
    expect(() => readListOptions(operation, query("$filter=id eq '1'"))).toThrow(
      expect.objectContaining({ code: 'ODataError', message: expect.stringContaining("'id'") }),
    )
  })

  it('takes everything where nothing is asked', () => {
    const options = readListOptions(operation, query(''))
    expect(options).toMatchObject({ top: undefined, skip: 0, expands: [] })
    expect(options.matches).toBeUndefined()
  })
})

describe('checkQueryOptions', () => {
  it.each(['$top=1', '$skip=1', '$expand=evidence', '$search=x', '$=x'])(
    'refuses %s where it is not documented',
    (text) => {
      expect(() => checkQueryOptions(operation, query(text), 'imitate')).toThrow(
        expect.objectContaining({
          status: 400,
          code: 'ODataError',
          message: expect.stringContaining('listThings'),
        }),
      )
    },
  )

  const plain = ['$orderby=severity', '$select=id', '$count=true']
  it.each(plain)('takes %s from lists with a filter, and where oddities are off', (text) => {
    const check = (of: Parameters<typeof checkQueryOptions>[0], oddities: 'imitate' | 'off') => () =>
      checkQueryOptions(of, query(text), oddities)
    const { id, paging } = operation
    expect(check(operation, 'off')).not.toThrow()
    expect(check(operation, 'imitate')).toThrow('not documented')
    expect(check({ id, paging, parameters }, 'off')).toThrow('not documented')
    expect(check({ ...operation, paging: { kind: 'none' } }, 'off')).toThrow('not documented')
  })

  it.each(["$filter=severity eq 'High'", 'anything=else', ''])('lets %s pass', (text) => {
    expect(() => checkQueryOptions(operation, query(text), 'imitate')).not.toThrow()
  })
})
