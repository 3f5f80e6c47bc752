import { beforeAll, describe, expect, it } from 'vitest'
import { NotImitatedError } from '../../src/hunting/kql/not-imitated-error.ts'
import { QueryError } from '../../src/hunting/kql/query-error.ts'
import { run, valueOf, warmUp } from './hunting-bench.ts'

beforeAll(warmUp, 120_000)

// Each value is what the documentation of KQL says, or follows from it.
const cases: Readonly<Record<string, readonly (readonly [expression: string, want: unknown])[]>> = {
  'text operators': [
    ['"North America" has "america"', true],
    ['"North America" has "amer"', false],
    ['"North America" has_cs "america"', false],
    ['"a_b" has "b"', true],
    ['"C:\\\\Temp\\\\x.exe" has "temp"', true],
    ['"FabrikamCo" !has "fabrikam"', true],
    ['"North America" hasprefix "AMER"', true],
    ['"North America" hassuffix "ica"', true],
    ['"North America" !hassuffix "orth"', false],
    ['"Fabrikam" contains "BRIK"', true],
    ['"Fabrikam" contains_cs "BRIK"', false],
    ['"Fabrikam" !contains "x"', true],
    ['"Fabrikam" startswith "fab"', true],
    ['"Fabrikam" startswith_cs "fab"', false],
    ['"Fabrikam" endswith "KAM"', true],
    ['"Fabrikam" !endswith_cs "kam"', false],
    ['"aB" == "ab"', false],
    ['"aB" =~ "ab"', true],
    ['"aB" !~ "ab"', false],
    ['"abc" matches regex "^a.c$"', true],
    ['"ABC" matches regex "b"', false],
    ['"ABC" matches regex "(?i)b"', true],
    ['"net user x" has_any ("USER", "group")', true],
    ['"net user x" has_all ("user", "group")', false],
    ['"a" in ("A", "b")', false],
    ['"a" in~ ("A", "b")', true],
    ['"a" !in ("A", "b")', true],
    ['"a" !in~ ("A", "b")', false],
    ['"a" in (dynamic(["a", "b"]))', true],
  ],
  nulls: [
    ['int(null) == 1', false],
    ['int(null) != 1', true],
    ['int(null) == int(null)', null],
    ['int(null) != int(null)', null],
    ['int(null) > 1', null],
    ['int(null) + 1', null],
    ['int(null) > 1 or true', true],
    ['bool(null) and true', false],
    ['not(bool(null))', null],
    ['int(null) in (1)', false],
    ['isnull(int(null))', true],
    ['isempty(int(null))', true],
    ['isempty("")', true],
    ['isnotempty("x")', true],
    ['tostring(int(null))', ''],
    ['coalesce(int(null), 3)', 3],
    ['iff(bool(null), 1, 2)', 2],
  ],
  numbers: [
    ['7 / 2', 3],
    ['-7 / 2', -3],
    ['7.0 / 2', 3.5],
    ['7 / 0', null],
    ['7 % 3', 1],
    ['-5 % 2', 1],
    ['9223372036854775807', 9_223_372_036_854_775_807n],
    ['9223372036854775807 + 1', -9_223_372_036_854_775_808n],
    ['9007199254740991 * 2', 18_014_398_509_481_982n],
    ['0x1F', 31],
    ['bin(17, 5)', 15],
    ['bin(-1, 5)', -5],
    ['bin(4.7, 0.5)', 4.5],
    ['round(2.567, 2)', 2.57],
    ['round(-2.5)', -3],
    ['tolong("12")', 12],
    ['tolong("9223372036854775807")', 9_223_372_036_854_775_807n],
    ['tolong("x")', null],
    ['toint(3.9)', 3],
    ['todouble("1.5")', 1.5],
    ['tobool("TRUE")', true],
    ['1 between (1 .. 2)', true],
    ['3 !between (1 .. 2)', true],
    ['max_of(1, 3, 2)', 3],
  ],
  times: [
    ['now() == datetime(2026-03-01 12:00)', true],
    ['ago(1d)', '2026-02-28T12:00:00.0000000Z'],
    ['datetime(2026-03-01T10:20:30.1234567Z)', '2026-03-01T10:20:30.1234567Z'],
    ['datetime(2026-03-01) - datetime(2026-02-28)', 864_000_000_000],
    ['datetime(2026-03-01) + 36h', '2026-03-02T12:00:00.0000000Z'],
    ['bin(datetime(2026-03-01 10:47:30), 1h)', '2026-03-01T10:00:00.0000000Z'],
    ['bin(datetime(2026-03-04), 7d)', '2026-03-02T00:00:00.0000000Z'],
    ['1d / 5h', 4.8],
    ['2 * 90m == 3h', true],
    ['tostring(1d + 2h + 3m + 4s)', '1.02:03:04'],
    ['timespan(1.02:03:04) == 1d + 2h + 3m + 4s', true],
    ['startofday(datetime(2026-03-01 10:00))', '2026-03-01T00:00:00.0000000Z'],
    ['endofmonth(datetime(2024-02-10))', '2024-02-29T23:59:59.9999999Z'],
    ['startofweek(datetime(2026-03-04))', '2026-03-01T00:00:00.0000000Z'],
    ['datetime_diff("hour", datetime(2026-03-01 10:59), datetime(2026-03-01 08:01))', 2],
    ['datetime_add("month", 1, datetime(2026-01-31))', '2026-02-28T00:00:00.0000000Z'],
    ['hourofday(datetime(2026-03-01 10:20))', 10],
    ['format_datetime(datetime(2026-03-01 14:05:06), "dd.MM.yyyy hh:mm tt")', '01.03.2026 02:05 PM'],
    ['todatetime("2026-03-01T01:00:00+02:00")', '2026-02-28T23:00:00.0000000Z'],
    ['todatetime("2026-02-31")', null],
    ['unixtime_seconds_todatetime(1)', '1970-01-01T00:00:01.0000000Z'],
    ['datetime(2026-03-01) between (datetime(2026-02-28) .. 2d)', true],
  ],
  texts: [
    ['strcat("a", 1, true, 1.0)', 'a1true1.0'],
    ['strlen("abc")', 3],
    ['substring("abcdef", 1, 3)', 'bcd'],
    ['substring("abcdef", -2)', 'ef'],
    ['tolower("AbC")', 'abc'],
    ['indexof("abcb", "b", 2)', 3],
    ['countof("aaaa", "aa")', 3],
    ['replace_string("a.b.c", ".", "-")', 'a-b-c'],
    ['replace_regex("a1b22", @"(\\d+)", @"<\\1>")', 'a<1>b<22>'],
    ['extract("x=([0-9]+)", 1, "hello x=456|wo")', '456'],
    ['extract("x=([0-9]+)", 1, "nothing")', ''],
    ['trim("-", "--a--")', '-a-'],
    ['trim(@"-+", "--a--")', 'a'],
    ['strcat_delim("-", "a", "b")', 'a-b'],
    ['base64_decode_tostring("S3VzdG8=")', 'Kusto'],
    ['url_encode("a b\u00e4")', 'a%20b%C3%A4'],
    ['url_encode("\\ud800")', '%EF%BF%BD'],
    ['hash_sha256("World")', '78ae647dc5544d227130a0682a51e30bc7777fbb6d8a8f17007463a3ecd1d524'],
    ['ipv4_is_private("10.1.2.3")', true],
    ['ipv4_is_private("198.51.100.1")', false],
    ['ipv4_is_in_range("192.168.1.6", "192.168.1.0/24")', true],
    ['tostring(parse_url("https://user@h.example:81/p?q=1").Host)', 'h.example'],
  ],
  dynamics: [
    ['dynamic({"a": -1, "b": [1, "x", null]})', { a: -1, b: [1, 'x', null] }],
    ['parse_json("{\\"a\\": {\\"b\\": 2}}").a.b', 2],
    ['parse_json("[1, 2]")[-1]', 2],
    ['parse_json("no json")', 'no json'],
    ['dynamic({"a b": 1})["a b"]', 1],
    ['split("a,b,c", ",")', ['a', 'b', 'c']],
    ['split("a,b,c", ",")[1]', 'b'],
    ['array_length(dynamic([1, 2]))', 2],
    ['set_has_element(dynamic(["a"]), "a")', true],
    ['bag_keys(dynamic({"a": 1}))', ['a']],
    ['bag_pack("a", 1, "b", now() == now())', { a: 1, b: true }],
    ['strcat_array(dynamic(["a", 2]), "/")', 'a/2'],
    ['tostring(dynamic({"a": 1}))', '{"a":1}'],
    ['case(1 > 2, "a", 2 > 1, "b", "c")', 'b'],
  ],
}

describe.each(Object.entries(cases))('%s', (_name, group) => {
  it.each(group)('%s', async (expression, want) => {
    expect(await valueOf(expression)).toEqual(want)
  })
})

it.each([
  { query: 'print "a" matches regex "("', error: QueryError, message: 'is no regular expression' },
  { query: 'DeviceInfo | where Nope == 1', error: QueryError, message: "'Nope' does not refer" },
  { query: 'DeviceInfo |', error: QueryError, message: 'Syntax error' },
  { query: 'DeviceInfo | where DeviceId > 1', error: QueryError, message: 'line 1, column' },
  { query: 'print rand()', error: NotImitatedError, message: "the function 'rand'" },
  { query: 'DeviceInfo | extend x = FileProfile(DeviceId)', error: NotImitatedError, message: 'FileProfile' },
])('refuses $query', async ({ query, error, message }) => {
  const fault: unknown = await run(query).catch((caught: unknown) => caught)
  expect(fault).toBeInstanceOf(error)
  expect((fault as Error).message).toContain(message)
})

it('finds a regular expression in the time of its length, whatever it is', async () => {
  const text = 'a'.repeat(30_000)
  expect(await valueOf(`strcat("${text}", "b") matches regex "^(a+)+$"`)).toBe(false)
})
