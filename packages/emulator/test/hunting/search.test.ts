import type { Machine } from '@mde-kit/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { createBench } from '../defender/bench.ts'
import { rowsOf, run, warmUp } from './hunting-bench.ts'

beforeAll(warmUp, 120_000)

const tables = `
  let Files = datatable(Name: string, Path: string, Size: long) [
    "mimikatz.exe", "C:\\\\tools", 5, "notes.txt", "C:\\\\Users\\\\Ann", 55, "lab1-PC.log", "", long(null) ];
  let People = datatable(Name: string, Floor: int, More: dynamic) [
    "Ann", 5, dynamic({"team": "Red"}), "Bob", 6, dynamic(["blue"]) ];`
const inBoth = `${tables} search in (Files, People)`
const names = '| project $table, Name'

const cases = [
  { name: 'a word in any column', query: `${inBoth} "ann"`, want: ['notes.txt', 'Ann'] },
  { name: 'no part of a word', query: `${inBoth} "mimi"`, want: [] },
  { name: 'the start of a word', query: `${inBoth} "mimi*"`, want: ['mimikatz.exe'] },
  { name: 'the end of a word', query: `${inBoth} "*katz"`, want: ['mimikatz.exe'] },
  { name: 'no end of a word at its start', query: `${inBoth} "*mimi"`, want: [] },
  { name: 'anything', query: `${inBoth} "*imika*"`, want: ['mimikatz.exe'] },
  { name: 'words with anything in between', query: `${inBoth} "LAB*pc"`, want: ['lab1-PC.log'] },
  { name: 'whole words around a star', query: `${inBoth} "ab*pc"`, want: [] },
  { name: 'a star in front and one in between', query: `${inBoth} "*ab*pc"`, want: ['lab1-PC.log'] },
  { name: 'what is a pattern elsewhere', query: `${inBoth} "m.mi*z"`, want: [] },
  { name: 'numbers', query: `${inBoth} "5"`, want: ['mimikatz.exe', 'Ann'] },
  { name: 'JSON', query: `${inBoth} "red" or "blue"`, want: ['Ann', 'Bob'] },
  {
    name: 'every row',
    query: `${inBoth} *`,
    want: ['mimikatz.exe', 'notes.txt', 'lab1-PC.log', 'Ann', 'Bob'],
  },
  { name: 'a column', query: `${inBoth} Name:"ann"`, want: ['Ann'] },
  { name: 'the start of a word in a column', query: `${inBoth} Name:"mi*"`, want: ['mimikatz.exe'] },
  { name: 'a column that is equal', query: `${inBoth} Name == "Ann"`, want: ['Ann'] },
  { name: 'a column that one table lacks', query: `${inBoth} isempty(Path) and "a*"`, want: ['Ann'] },
  {
    name: 'null where a table lacks a number',
    query: `${inBoth} Size < 10 or Floor > 5`,
    want: ['mimikatz.exe', 'Bob'],
  },
  { name: 'terms and conditions', query: `${inBoth} ("ann" or "bob") and Floor < 6`, want: ['Ann'] },
  { name: 'in capitals', query: `${inBoth} "RED"`, want: ['Ann'] },
  {
    name: 'in another case',
    query: `${tables} search kind=case_sensitive in (Files, People) "RED"`,
    want: [],
  },
  {
    name: 'in the same case',
    query: `${tables} search kind=case_sensitive in (Files, People) "Red"`,
    want: ['Ann'],
  },
  {
    name: 'operators in another case',
    query: `${tables} search kind=case_sensitive in (Files, People) Name has "ann" or Name:"ann" or Name in~ ("bob") or Name =~ "bob"`,
    want: [],
  },
  {
    name: 'operators without regard to case',
    query: `${inBoth} Name in~ ("bob") or Name has "ANN"`,
    want: ['Ann', 'Bob'],
  },
  { name: 'by a star with an operator', query: `${tables} People | where * has "red"`, want: ['Ann'] },
  {
    name: 'by a star with another operator',
    query: `${tables} People | where * startswith "b"`,
    want: ['Bob'],
  },
  { name: 'by a star with its opposite', query: `${tables} People | where * !has "red"`, want: ['Bob'] },
  { name: 'by a star with case', query: `${tables} People | where * has_cs "red"`, want: [] },
  { name: 'a column in a filter', query: `${tables} People | where Name:"b*"`, want: ['Bob'] },
] as const

describe('search finds', () => {
  it.each(cases)('$name', async ({ query, want }) => {
    const rows = await rowsOf(`${query} | project Name`)
    expect(rows.flat().sort()).toEqual([...want].sort())
  })
})

it('gives the table and every column of all tables', async () => {
  const { columns, rows } = await run(`${inBoth} "ann"`)
  expect(columns.map(({ name }) => name)).toEqual(['$table', 'Name', 'Path', 'Size', 'Floor', 'More'])
  expect(rows).toEqual([
    ['Files', 'notes.txt', 'C:\\Users\\Ann', 55, null, null],
    ['People', 'Ann', '', null, 5, { team: 'Red' }],
  ])
})

it.each([
  { name: 'a table', query: `${tables} People | search "ann" ${names}`, want: [['People', 'Ann']] },
  {
    name: 'anything else',
    query: `${tables} People | take 1 | search "ann" ${names}`,
    want: [['union_arg0', 'Ann']],
  },
  {
    name: 'a table among others',
    query: `${tables} search in (People, Files) "ann" | search "txt" | take 1 | project Name`,
    want: [['notes.txt']],
  },
])('names $name that comes in', async ({ query, want }) => {
  expect(await rowsOf(query)).toEqual(want)
})

describe('in the hunting tables', () => {
  const bench = createBench()
  type Rows = readonly Readonly<Record<string, unknown>>[]
  const hunt = async (Query: string) =>
    (await bench.read<{ Results: Rows }>('POST', '/api/advancedqueries/run', { body: { Query } })).Results

  it('finds a device wherever it is, as a condition on each table does', async () => {
    const [machine] = await bench.list<Machine>('/api/machines?$top=1')
    const id = machine?.id ?? ''
    const found = await hunt(`search "${id}" | summarize n = count() by $table | sort by $table asc`)
    const tablesOfDevices = found.map(({ $table }) => String($table))
    expect(tablesOfDevices).toEqual(
      expect.arrayContaining(['AlertEvidence', 'DeviceInfo', 'DeviceProcessEvents']),
    )
    for (const { $table, n } of found.slice(0, 4))
      expect(await hunt(`${String($table)} | where DeviceId == "${id}" | count`)).toEqual([{ Count: n }])
  })

  it.each([
    'search in (Device*) "DeviceName"',
    'search in (Device*) "nowhere" or DeviceName == "nowhere"',
    'DeviceInfo | where * has "nowhere" or DeviceName == "nowhere"',
  ])('finds nothing: %s', async (query) => {
    expect(await hunt(query)).toEqual([])
  })

  it('takes conditions on the device and the time', async () => {
    const [machine] = await bench.list<Machine>('/api/machines?$top=1')
    const name = machine?.computerDnsName ?? ''
    const rest = '| summarize n = count() by DeviceName'
    const found = await hunt(
      `search in (DeviceProcessEvents, AlertInfo) DeviceName == "${name}" and Timestamp > ago(2d) and ("*e*" or "*x*") ${rest}`,
    )
    expect(found).toEqual(
      await hunt(`DeviceProcessEvents | where DeviceName == "${name}" and Timestamp > ago(2d) ${rest}`),
    )
    expect(found).toHaveLength(1)
  })

  it('a term stands beside a condition that does not hold', async () => {
    const [machine] = await bench.list<Machine>('/api/machines?$top=1')
    const id = machine?.id ?? ''
    expect(await hunt(`search in (DeviceInfo) "${id}" or DeviceName == "nowhere" | take 1`)).toHaveLength(1)
    const platform = machine?.osPlatform ?? ''
    const found = await hunt(
      `DeviceInfo | where * has "${platform}" or DeviceName == "nowhere" | take 1 | project DeviceId`,
    )
    expect(found).toHaveLength(1)
  })

  it('reads every table that a name with a star fits', async () => {
    const rest = '| summarize n = count() by From | sort by From asc'
    expect(await hunt(`union withsource = From DeviceNetwork*, Alert* ${rest}`)).toEqual(
      await hunt(
        `union withsource = From AlertEvidence, AlertInfo, DeviceNetworkInfo, DeviceNetworkEvents ${rest}`,
      ),
    )
  })
})
