import { describe, expect, it } from 'vitest'
import { checkKql, kql, KqlError, type KqlQuery } from '../../src/kql.ts'
import { hunterWith, mdeAnswer } from '../fakes/hunter.ts'
// Loaded once, beforehand: it takes seconds on a busy machine.
import './analyser.ts'

interface Case {
  readonly name: string
  readonly query: KqlQuery
  readonly want: readonly object[]
}

const cases: Case[] = [
  {
    name: 'an unknown table, with the nearest names',
    query: kql`DeviceInf | take 1`,
    want: [
      {
        kind: 'unknownTable',
        text: 'DeviceInf',
        line: 1,
        column: 1,
        nearest: expect.arrayContaining(['DeviceInfo']),
      },
    ],
  },
  {
    name: 'an unknown column, with the nearest names of its table',
    query: kql`DeviceInfo
| where DeviceNam == ${'a'}`,
    want: [
      {
        kind: 'unknownColumn',
        text: 'DeviceNam',
        line: 2,
        column: 9,
        nearest: expect.arrayContaining(['DeviceName']),
      },
    ],
  },
  {
    name: 'a column that is no longer there',
    query: kql`DeviceInfo | summarize count() by DeviceName | where Timestamp > ago(1d)`,
    want: [{ kind: 'unknownColumn', text: 'Timestamp', column: 54 }],
  },
  {
    name: 'types that do not fit',
    query: kql`DeviceInfo | where Timestamp > ${'2026-01-01'}`,
    want: [{ kind: 'type', text: '>', line: 1, column: 30, nearest: [] }],
  },
  {
    name: 'an unknown function',
    query: kql`DeviceInfo | extend X = todatetme(${'a'})`,
    want: [{ kind: 'unknownFunction', text: 'todatetme' }],
  },
  {
    name: 'what is not closed',
    query: kql`DeviceInfo | where (IsAzureADJoined`,
    want: [{ kind: 'syntax', text: '' }],
  },
  {
    name: 'an operator that there is none',
    query: kql`DeviceInfo | whre`,
    want: [{ kind: 'syntax', text: 'whre' }],
  },
]

const sound = [
  {
    name: 'a plain query',
    query: kql`DeviceInfo | where Timestamp > ${new Date(0)} and DeviceName in ${['a', 'b']} | take ${5}`,
  },
  { name: 'an empty list', query: kql`DeviceInfo | where DeviceName !in ${[]}` },
  {
    name: 'a name that was bound',
    query: kql`DeviceInfo | where ReportId in ${[1, 2n ** 60n]} and OSBuild > ${1}`,
  },
  {
    name: 'a join',
    query: kql`DeviceInfo | join kind=leftouter (DeviceNetworkInfo | project DeviceId, MacAddress) on DeviceId`,
  },
  {
    name: 'a function of Defender',
    query: kql`DeviceFileEvents | invoke FileProfile(SHA1, 1000) | where GlobalPrevalence < 10`,
  },
]

describe('checkKql', { timeout: 30_000 }, () => {
  it.each(cases)('finds $name', async ({ query, want }) => {
    expect(await checkKql(query)).toEqual(want.map((problem) => expect.objectContaining(problem) as unknown))
  })

  it.each(sound)('finds nothing wrong in $name', async ({ query }) => {
    expect(await checkKql(query)).toEqual([])
  })

  it('knows tables that it is told of', async () => {
    const query = kql`EmailEvents | where Subject has ${'invoice'} and ['Odd Name'] > 1`
    expect(await checkKql(query)).toMatchObject([{ kind: 'unknownTable' }])
    expect(
      await checkKql(query, { tables: { EmailEvents: { Subject: 'string', 'Odd Name': 'long' } } }),
    ).toEqual([])
  })
})

describe('a hunter that checks', { timeout: 30_000 }, () => {
  it('sends no query that cannot work', async () => {
    const { hunter, sent } = hunterWith([], { check: true })
    const run = hunter.run(kql`DeviceInfo | where DeviceNam == ${'a'}`)
    await expect(run).rejects.toThrow(KqlError)
    await expect(run).rejects.toMatchObject({ code: 'MDE_KQL', problems: [{ text: 'DeviceNam' }] })
    await expect(run).rejects.toThrow(/Line 1, column 20: .*Did you mean .*DeviceName/)
    expect(sent).toEqual([])
  })

  it('sends those that can', async () => {
    const tables = { EmailEvents: { Subject: 'string' } }
    const { hunter, sent } = hunterWith([mdeAnswer({}), mdeAnswer({})], { check: { tables } })
    await hunter.run(kql`DeviceInfo | take 1`)
    await hunter.run(kql`EmailEvents | take 1`)
    expect(sent).toHaveLength(2)
  })

  it('checks nothing unless told to', async () => {
    const { hunter, sent } = hunterWith([mdeAnswer({})])
    await hunter.run(kql`Nonsense`)
    expect(sent).toHaveLength(1)
  })
})
