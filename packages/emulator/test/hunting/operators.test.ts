import { beforeAll, describe, expect, it } from 'vitest'
import { NotImitatedError } from '../../src/hunting/kql/not-imitated-error.ts'
import { rowsOf, run, warmUp } from './hunting-bench.ts'

beforeAll(warmUp, 120_000)

const people = `let People = datatable(Name: string, Team: string, Age: long) [
  "Ann", "red", 31, "Bob", "blue", 25, "Cy", "red", long(null), "Dee", "", 25 ];`
const teams = `let Teams = datatable(Team: string, Floor: long) [ "red", 1, "red", 2, "green", 3 ];`

const cases = [
  {
    name: 'where drops rows whose condition is null',
    query: `${people} People | where Age > 26 | project Name`,
    want: [['Ann']],
  },
  {
    name: 'project, extend and project-away',
    query: `${people} People | take 1 | extend Age = Age + 1, Old = Age > 30 | project-away T*`,
    want: [['Ann', 32, true]],
  },
  {
    name: 'project-rename and project-reorder',
    query: `${people} People | take 1 | project-rename Who = Name | project-reorder Age`,
    want: [[31, 'Ann', 'red']],
  },
  { name: 'project-keep', query: `${people} People | take 1 | project-keep A*`, want: [[31]] },
  { name: 'distinct', query: `${people} People | distinct Age`, want: [[31], [25], [null]] },
  { name: 'distinct *', query: `union (print a = 1), (print a = 1) | distinct *`, want: [[1]] },
  { name: 'count', query: `${people} People | count`, want: [[4]] },
  { name: 'count of nothing', query: `${people} People | where false | count`, want: [[0]] },
  {
    name: 'sort goes down, with nulls last',
    query: `${people} People | sort by Age, Name asc | project Name`,
    want: [['Ann'], ['Bob'], ['Dee'], ['Cy']],
  },
  {
    name: 'sort goes up, with nulls first',
    query: `${people} People | order by Age asc | project Name`,
    want: [['Cy'], ['Bob'], ['Dee'], ['Ann']],
  },
  {
    name: 'sort puts nulls where it is told',
    query: `${people} People | sort by Age asc nulls last | project Name`,
    want: [['Bob'], ['Dee'], ['Ann'], ['Cy']],
  },
  {
    name: 'top keeps the first ones',
    query: 'range x from 1 to 5000 step 1 | top 2 by x',
    want: [[5000], [4999]],
  },
  {
    name: 'limit is take, and top goes up where told to',
    query: 'range x from 1 to 9 step 1 | limit 4 | top 2 by x asc',
    want: [[1], [2]],
  },
  {
    name: 'summarize ignores nulls, and not for count',
    query: `${people} People | summarize count(), sum(Age), avg(Age), min(Age), max(Age), dcount(Age) by Team`,
    want: [
      ['red', 2, 31, 31, 31, 31, 1],
      ['blue', 1, 25, 25, 25, 25, 1],
      ['', 1, 25, 25, 25, 25, 1],
    ],
  },
  {
    name: 'summarize of nothing without by is one row',
    query: `${people} People | where false | summarize count(), sum(Age), min(Age), make_list(Name)`,
    want: [[0, 0, null, []]],
  },
  {
    name: 'summarize of nothing with by is no row',
    query: `${people} People | where false | summarize count() by Team`,
    want: [],
  },
  {
    name: 'arg_max gives the row, and arg_min its columns',
    query: `${people} People | summarize arg_max(Age, *), arg_min(Age, Name)`,
    want: [[31, 'Ann', 'red', 25, 'Bob']],
  },
  {
    name: 'countif, sumif, make_set and an expression around aggregates',
    query: `${people} People | summarize countif(Age == 25), sumif(Age, Team == "red"), Teams = strcat_array(make_set(Team), "+"), Half = count() / 2`,
    want: [[2, 31, 'red+blue+', 2]],
  },
  {
    name: 'percentiles and take_any',
    query: 'range x from 1 to 100 step 1 | summarize percentiles(x, 50, 95), stdev(x), take_any(x)',
    want: [[50, 95, expect.closeTo(29.011, 3), 1]],
  },
  {
    name: 'summarize by bin of a time',
    query:
      'range t from datetime(2026-03-01) to datetime(2026-03-01 03:00) step 40m | summarize count() by bin(t, 1h)',
    want: [
      ['2026-03-01T00:00:00.0000000Z', 2],
      ['2026-03-01T01:00:00.0000000Z', 1],
      ['2026-03-01T02:00:00.0000000Z', 2],
    ],
  },
  {
    name: 'union fits columns by name and type',
    query: 'union (print a = 1, b = "x"), (print b = "y", c = true)',
    want: [
      [1, 'x', null],
      [null, 'y', true],
    ],
  },
  {
    name: 'union keeps two columns where types differ',
    query: 'union (print a = 1), (print a = "x")',
    want: [
      [1, ''],
      [null, 'x'],
    ],
  },
  {
    name: 'union behind a bar, with the name of its source',
    query: `${people} People | project Name | take 1 | union withsource = From (print Name = "Zoe") | project From, Name`,
    want: [
      ['union_arg1', 'Zoe'],
      ['union_arg0', 'Ann'],
    ],
  },
  {
    name: 'mv-expand of lists, bags and nothing',
    query: `datatable(k: long, v: dynamic) [1, dynamic([5, 6]), 2, dynamic({"a": 1}), 3, dynamic(null), 4, dynamic([])]
      | mv-expand v`,
    want: [
      [1, 5],
      [1, 6],
      [2, { a: 1 }],
      [3, null],
    ],
  },
  {
    name: 'mv-apply runs a query over the items of each row',
    query: `datatable(k: string, v: dynamic) ["a", dynamic([5, 9, 7]), "b", dynamic([1]), "c", dynamic([])]
      | mv-apply n = v to typeof(long) on (top 2 by n) | project k, n`,
    want: [
      ['a', 9],
      ['a', 7],
      ['b', 1],
    ],
  },
  {
    name: 'mv-apply begins each row anew, and takes what it does not give from the row',
    query: `datatable(k: string, v: dynamic) ["a", dynamic([5, 9]), "b", dynamic([1, 2, 3])]
      | mv-apply v to typeof(long) on (where v > 1 | summarize Sum = sum(v)) | project k, Sum`,
    want: [
      ['a', 14],
      ['b', 5],
    ],
  },
  {
    name: 'mv-apply with an index and a limit',
    query: `print v = dynamic(["x", "y", "z"])
      | mv-apply with_itemindex = i s = v to typeof(string) limit 2 on (where i > 0) | project i, s`,
    want: [[1, 'y']],
  },
  {
    name: 'parse takes columns out of a text',
    query: `datatable(t: string) ["GET /a?x=17&y=b c", "x=1", "GET /&x=1.5&y="]
      | parse t with Verb " /" Path "x=" X: long "&y=" Rest`,
    want: [
      ['GET /a?x=17&y=b c', 'GET', 'a?', 17, 'b c'],
      ['x=1', '', '', null, ''],
      ['GET /&x=1.5&y=', '', '', null, ''],
    ],
  },
  {
    name: 'parse takes nothing where one value is of the wrong type, unless it is relaxed',
    query: `print t = "n=x m=2" | parse t with "n=" N: long " m=" M: long
      | parse kind = relaxed t with "n=" N2: long " m=" M2: long | project N, M, N2, M2`,
    want: [[null, null, null, 2]],
  },
  {
    name: 'parse passes over what a star stands for, and numbers end by themselves',
    query: `print t = "id 42, size -7kb of 9" | parse t with * "id " Id: int * "size " Size: long * "of " Of: long
      | project Id, Size, Of`,
    want: [[42, -7, 9]],
  },
  {
    name: 'parse wants a text to begin as its pattern does',
    query: `print t = "a=1" | parse t with "=" X: long | project X`,
    want: [[null]],
  },
  {
    name: 'parse-where drops what is otherwise',
    query: `datatable(t: string) ["a=1", "b=2", "a=z"] | parse-where t with "a=" X: long | project X`,
    want: [[1]],
  },
  {
    name: 'mv-expand with a type, a limit and an index',
    query:
      'print v = dynamic([1, "2", 3]) | mv-expand with_itemindex = i n = v to typeof(long) limit 2 | project i, n',
    want: [
      [0, 1],
      [1, null],
    ],
  },
  {
    name: 'let of a value, a table and functions',
    query: `${people} let limit_ = 26; let Young = People | where Age < limit_;
      let older = (least: long) { People | where Age >= least }; let twice = (n: long = 2) { n * 2 };
      Young | project Name | union (older(30) | project Name) | extend n = twice(3), d = twice()`,
    want: [
      ['Ann', 6, 4],
      ['Bob', 6, 4],
      ['Dee', 6, 4],
    ],
  },
  {
    name: 'in with a table, and toscalar',
    query: `${people} ${teams} People | where Team in (Teams | project Team) | where Age == toscalar(People | summarize max(Age)) | project Name`,
    want: [['Ann']],
  },
  {
    name: 'lookup leaves the key of the other side out',
    query: `${people} ${teams} People | where Name == "Ann" | lookup Teams on Team`,
    want: [
      ['Ann', 'red', 31, 1],
      ['Ann', 'red', 31, 2],
    ],
  },
]

it.each(cases)('$name', async ({ query, want }) => {
  expect(await rowsOf(query)).toEqual(want)
})

describe('join', () => {
  const left = 'datatable(k: string, a: long) ["x", 1, "x", 2, "y", 3, "", 4]'
  const right = 'datatable(k: string, b: long) ["x", 10, "x", 11, "z", 12]'
  const kinds = [
    {
      kind: '',
      want: [
        ['x', 1, 'x', 10],
        ['x', 1, 'x', 11],
      ],
    },
    {
      kind: 'kind = inner',
      want: [
        ['x', 1, 'x', 10],
        ['x', 1, 'x', 11],
        ['x', 2, 'x', 10],
        ['x', 2, 'x', 11],
      ],
    },
    {
      kind: 'kind = leftouter',
      want: [
        ['x', 1, 'x', 10],
        ['x', 1, 'x', 11],
        ['x', 2, 'x', 10],
        ['x', 2, 'x', 11],
        ['y', 3, '', null],
        ['', 4, '', null],
      ],
    },
    {
      kind: 'kind = rightouter',
      want: [
        ['x', 1, 'x', 10],
        ['x', 1, 'x', 11],
        ['x', 2, 'x', 10],
        ['x', 2, 'x', 11],
        ['', null, 'z', 12],
      ],
    },
    {
      kind: 'kind = leftanti',
      want: [
        ['y', 3],
        ['', 4],
      ],
    },
    { kind: 'kind = rightanti', want: [['z', 12]] },
    {
      kind: 'kind = leftsemi',
      want: [
        ['x', 1],
        ['x', 2],
      ],
    },
    {
      kind: 'kind = rightsemi',
      want: [
        ['x', 10],
        ['x', 11],
      ],
    },
  ]
  it.each(kinds)('of $kind', async ({ kind, want }) => {
    expect(await rowsOf(`${left} | join ${kind} (${right}) on k`)).toEqual(want)
  })

  it('by columns of other names, of which nulls meet nobody', async () => {
    const query = `datatable(a: long) [1, long(null)] | join kind = inner
      (datatable(b: long) [1, long(null)]) on $left.a == $right.b`
    expect(await rowsOf(query)).toEqual([[1, 1]])
  })
})

const notImitated = [
  { query: 'DeviceInfo | evaluate narrow()', want: "the operator 'evaluate' (line 1, column 14)" },
  { query: 'DeviceInfo\n| parse kind=regex DeviceName with "a" x', want: 'parse with kind=regex' },
  { query: 'print t = "" | parse t with "a" x "b"', want: 'ends in a text (line 1, column 16)' },
  { query: 'print t = "" | parse t with x: datetime * "b" *', want: "the column 'x' in front of no text" },
  {
    query: 'print v = dynamic([1]) | mv-apply v on (where toint(v) in (range n from 1 to 2 step 1))',
    want: 'a table inside of mv-apply',
  },
  {
    query: 'print v = dynamic([1]) | mv-apply v on (evaluate narrow())',
    want: "the operator 'evaluate' (line 1, column 41)",
  },
  { query: 'find "x"', want: "the operator 'find' (line 1, column 1)" },
  {
    query: 'DeviceInfo | make-series count() on Timestamp in range(ago(1d), now(), 1h)',
    want: 'make-series in range() (line 1, column 47)',
  },
  {
    query: 'DeviceInfo | make-series max(Timestamp) on Timestamp step 1d',
    want: 'make-series of a datetime',
  },
  { query: 'DeviceInfo | make-series count() on DeviceName step 1', want: 'string' },
  {
    query: 'DeviceInfo | make-series kind=nonempty count() on Timestamp step 1d by DeviceId',
    want: 'kind=nonempty with groups',
  },
  { query: 'DeviceInfo | where * == "x"', want: 'StarExpression' },
  { query: 'DeviceInfo | summarize hll(DeviceId)', want: "the function 'hll' (line 1, column 24)" },
  { query: 'print 1; print 2', want: 'more than one query at a time' },
  { query: 'set truncationmaxsize = 1; print 1', want: 'the statement' },
]

it.each(notImitated)('names what it does not imitate, and where: $query', async ({ query, want }) => {
  const fault: unknown = await run(query).catch((caught: unknown) => caught)
  const text = fault instanceof NotImitatedError ? fault.describe(query) : String(fault)
  expect(text).toContain(want)
})

it.each([
  { name: 'where it has as many rows as there may be', limits: { maxRows: 10 }, want: 10 },
  // {"x":1}, of which 5 bytes are the same in every row.
  { name: 'behind the row with which it is too large', limits: { maxBytes: 100 }, want: 21 },
])('cuts an answer $name', async ({ limits, want }) => {
  const { rows } = await run('range x from 1 to 1000000000 step 1', limits)
  expect(rows).toHaveLength(want)
})

it('stops a query whose pause throws', async () => {
  const pause = () => {
    throw new Error('Time is up.')
  }
  await expect(run('range x from 1 to 1000000000 step 1 | count', { pause })).rejects.toThrow('Time is up.')
})
