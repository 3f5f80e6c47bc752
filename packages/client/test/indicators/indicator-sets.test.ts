import { ConfigError, isMdeError } from '@mde-kit/contract/errors'
import { describe, expect, it, vi } from 'vitest'
import { IndicatorsError } from '../../src/indicator-sets.ts'
import { createTenant, httpError, indicator, submission, submissions } from './tenant.ts'

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (fault: unknown) => fault,
  )
}

const many = (count: number) =>
  submissions(count).map((each, index) => indicator({ ...each, id: String(index + 1) }))

describe('submitAll', () => {
  it('sends 500 a call and gives each its result', async () => {
    const { sets, calls } = createTenant()
    const sent: number[] = []
    const list = submissions(1001)
    const outcomes = await sets.submitAll(list, { onProgress: (progress) => sent.push(progress.sent) })
    expect(calls.map(({ size }) => size)).toEqual([500, 500, 1])
    expect(sent).toEqual([500, 1000, 1001])
    expect(outcomes.map((outcome) => outcome.indicator)).toEqual(list)
    expect(outcomes[1000]).toEqual({ indicator: list[1000], status: 'submitted', id: '1001' })
  })

  it('does not take an answer of 200 for a success of all', async () => {
    const { sets, all } = createTenant()
    const [first, second, third] = submissions(3)
    const refused = submission({ ...second, title: 'refuse' })
    const fault = await thrownBy(sets.submitAll([first ?? submission(), refused, third ?? submission()]))
    expect(fault).toBeInstanceOf(IndicatorsError)
    expect(fault).toMatchObject({
      code: 'MDE_INDICATORS',
      message: expect.stringMatching(/2 of 3 .* 1 were refused.*Not that one\./s),
      outcomes: [
        { status: 'submitted', id: '1' },
        { status: 'refused', reason: 'Not that one.' },
        { status: 'submitted', id: '2' },
      ],
    })
    expect(all()).toHaveLength(2)
  })

  it('matches results of the same value in their order, whatever its letter case', async () => {
    const { sets } = createTenant()
    const value = 'b'.repeat(40)
    const outcomes = await sets.submitAll([
      submission({ indicatorType: 'FileSha1', indicatorValue: value }),
      submission({ indicatorType: 'CertificateThumbprint', indicatorValue: value, action: 'Allowed' }),
    ])
    expect(outcomes.map(({ id }) => id)).toEqual(['1', '2'])
  })

  it.each([
    { name: 'a refusal', fault: httpError(429), status: 'refused' },
    { name: 'a request that took too long', fault: httpError(408), status: 'unknown' },
    { name: 'a fault of the server', fault: httpError(500), status: 'unknown' },
    { name: 'a lost answer', fault: new Error('reset'), status: 'unknown' },
  ])('keeps what went in before $name, and says what was not sent', async ({ fault, status }) => {
    const { sets } = createTenant([], [undefined, fault])
    const thrown = await thrownBy(sets.submitAll(submissions(1200)))
    expect(thrown).toMatchObject({ code: 'MDE_INDICATORS', cause: fault })
    const { outcomes } = thrown as IndicatorsError
    const count = (wanted: string) => outcomes.filter((outcome) => outcome.status === wanted).length
    expect([count('submitted'), count(status), count('notSent')]).toEqual([500, 500, 200])
  })

  it('passes a fault on where nothing went in', async () => {
    const fault = httpError(403)
    expect(await thrownBy(createTenant([], [fault]).sets.submitAll(submissions(600)))).toBe(fault)
  })

  it.each([
    { name: 'no result', answer: { value: [] } },
    { name: 'a result of nothing', answer: { value: [{ indicator: null, isFailed: false }] } },
    {
      name: 'a result without an outcome',
      answer: { value: [{ indicator: submission().indicatorValue, id: '1' }] },
    },
    { name: 'null in place of results', answer: { value: null } },
    { name: 'no results at all', answer: {} },
  ])('tells of an indicator whose outcome the answer does not tell: $name', async ({ answer }) => {
    const { resource, sets } = createTenant()
    vi.spyOn(resource, 'import').mockResolvedValue(answer as never)
    expect(await thrownBy(sets.submitAll([submission()]))).toMatchObject({
      code: 'MDE_INDICATORS',
      outcomes: [{ status: 'unknown' }],
    })
  })

  it.each([
    { name: 'an action that does not fit', list: [submission({ indicatorType: 'CertificateThumbprint' })] },
    { name: 'the same twice', list: [submission(), submission({ indicatorValue: 'A'.repeat(64) })] },
  ])('sends nothing with $name, unless the rules are skipped', async ({ list }) => {
    const { sets, calls } = createTenant()
    const thrown = await thrownBy(sets.submitAll([...submissions(3), ...list]))
    expect(thrown).toBeInstanceOf(ConfigError)
    expect((thrown as ConfigError).message).toMatch(/^1 of \d indicators cannot be submitted\.\nItem \d \(/)
    expect(calls).toEqual([])
    await sets.submitAll(list, { rules: 'skip' })
    expect(calls).toHaveLength(1)
  })

  it('names ten problems and counts the others', async () => {
    const bad = submissions(13).map((each) => ({ ...each, action: 'Alert' as const }))
    const thrown = await thrownBy(createTenant().sets.submitAll(bad))
    expect(isMdeError(thrown) && thrown.message.split('\n')).toHaveLength(12)
    expect(isMdeError(thrown) && thrown.message).toContain('And 3 more.')
  })
})

describe('deleteAll', () => {
  it('deletes 500 a call, each once', async () => {
    const { sets, calls, all } = createTenant(many(700))
    const ids = all().map(({ id }) => id)
    expect(await sets.deleteAll([...ids, ...ids])).toEqual({ deleted: ids, missing: [] })
    expect(calls.map(({ size }) => size)).toEqual([500, 200])
    expect(all()).toEqual([])
  })

  it('goes on without those that are gone already', async () => {
    const { sets, all, names } = createTenant(many(3))
    expect(await sets.deleteAll(['1', '99', '3'])).toEqual({ deleted: ['1', '3'], missing: ['99'] })
    expect(all().map(({ id }) => id)).toEqual(['2'])
    expect(names()).toEqual(['batchDelete', 'list', 'batchDelete'])
  })

  it('sends no second call where all are gone', async () => {
    const { sets, names } = createTenant(many(1))
    expect(await sets.deleteAll(['98', '99'])).toEqual({ deleted: [], missing: ['98', '99'] })
    expect(names()).toEqual(['batchDelete', 'list'])
  })

  it.each([
    { name: 'a 404 though all are there', fault: httpError(404, 'batchDeleteIndicators') },
    { name: 'another refusal', fault: httpError(403, 'batchDeleteIndicators') },
  ])('passes on $name', async ({ fault }) => {
    const { sets, all } = createTenant(many(2), [fault])
    expect(await thrownBy(sets.deleteAll(['1', '2']))).toBe(fault)
    expect(all()).toHaveLength(2)
  })
})
