import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import {
  indicatorActions,
  indicatorSeverities,
  indicatorTypes,
  requiredIndicatorFields,
} from '@mde-kit/contract/indicators'
import Papa from 'papaparse'

/** Columns in the order of the portal's own files, whose last name begins with a capital. */
const columns = [
  ...requiredIndicatorFields,
  'expirationTime',
  'severity',
  'recommendedActions',
  'rbacGroupNames',
  'application',
  'educateUrl',
  'generateAlert',
] as const
type Column = (typeof columns)[number]

/** The portal's files have these; the API cannot take them. */
const ignored = ['category', 'mitretechniques']
/** How a spreadsheet recognises a formula. Text that begins so gets an apostrophe, and loses it when it is read. */
const formula = /^'*[=+\-@\t\r]/
const shown = 10

/**
 * Writes indicators as CSV, with the columns of the portal's import and two more. A cell never begins like a formula.
 *
 * @param indicators As they are listed, or as they are to be submitted.
 * @throws {@link ConfigError} A device group has a comma in its name, which stands between names here.
 */
export function writeIndicatorCsv(indicators: Iterable<Indicator | IndicatorSubmission>): string {
  const rows = Array.from(indicators, (indicator) => columns.map((name) => cellOf(indicator[name])))
  return `${Papa.unparse({ fields: [...columns], data: rows }, { newline: '\n' })}\n`
}

/**
 * Reads indicators from CSV: of {@link writeIndicatorCsv}, of the portal, or by hand. The first line names the columns,
 * in any order and letter case; device groups stand in one cell with commas. Commas, semicolons and tabs are told apart.
 * Whether actions fit types is left to whoever submits them.
 *
 * @throws {@link ConfigError} A column that is missing or unknown, or cells that are no value of theirs, by row.
 */
export function readIndicatorCsv(text: string): IndicatorSubmission[] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  const [header = [], ...rows] = data
  const names = header.map(columnOf)
  const missing = requiredIndicatorFields.filter((name) => !names.includes(name))
  if (missing.length > 0) throw wrong([`The columns ${missing.join(', ')} are missing.`])
  const problems = errors
    .filter(({ code }) => code !== 'UndetectableDelimiter')
    .map(({ row = 0, message }) => `Row ${row}: ${message}.`)
  const indicators = rows.map((cells, index) => {
    if (cells.length > names.length)
      problems.push(`Row ${index + 1}: it has more cells than there are columns.`)
    const record = new Map(names.map((name, column) => [name, plain(cells[column] ?? '')]))
    return readRow(record, (problem) => problems.push(`Row ${index + 1}: ${problem}`))
  })
  if (problems.length > 0) throw wrong(problems)
  return indicators
}

function columnOf(text: string): Column | undefined {
  const wanted = text.trim().toLowerCase()
  const found = columns.find((name) => name.toLowerCase() === wanted)
  if (found !== undefined || ignored.includes(wanted) || wanted === '') return found
  if (wanted === 'rbacgroups') return 'rbacGroupNames'
  throw wrong([`The column ${text.slice(0, 60)} is unknown: use ${columns.join(', ')}.`])
}

function readRow(
  record: ReadonlyMap<Column | undefined, string>,
  report: (problem: string) => void,
): IndicatorSubmission {
  const cell = (name: Column) => (record.get(name) ?? '').trim()
  const given = <Name extends Column, T>(name: Name, read: (text: string) => T) =>
    (cell(name) === '' ? {} : { [name]: read(cell(name)) }) as { [Key in Name]?: T }
  const choice =
    <T extends string>(name: Column, known: readonly T[]) =>
    (text: string): T => {
      const found = known.find((each) => each.toLowerCase() === text.toLowerCase())
      if (found === undefined) report(`${name} must be one of ${known.join(', ')}.`)
      return found ?? (text as T)
    }
  for (const name of requiredIndicatorFields) if (cell(name) === '') report(`${name} is empty.`)
  return {
    indicatorValue: cell('indicatorValue'),
    indicatorType: choice('indicatorType', indicatorTypes)(cell('indicatorType')),
    action: choice('action', indicatorActions)(cell('action').replace(/^allow$/i, 'Allowed')),
    title: cell('title'),
    description: cell('description'),
    ...given('application', asIs),
    ...given('expirationTime', (text) => {
      if (!/(?:Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text)))
        report('expirationTime must be an ISO 8601 instant, such as 2030-01-01T00:00:00Z.')
      return text
    }),
    ...given('severity', choice('severity', indicatorSeverities)),
    ...given('recommendedActions', asIs),
    ...given('rbacGroupNames', (text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
    ...given('educateUrl', asIs),
    ...given('generateAlert', (text) => choice('generateAlert', ['true', 'false'])(text) === 'true'),
  }
}

function asIs(text: string): string {
  return text
}

function cellOf(value: string | boolean | readonly string[] | null | undefined): string {
  const text = Array.isArray(value) ? value.map(groupName).join(',') : String(value ?? '')
  return formula.test(text) ? `'${text}` : text
}

function groupName(name: string): string {
  if (!name.includes(',')) return name
  throw new ConfigError(
    `The device group ${name.slice(0, 60)} cannot be written to CSV: it has a comma in its name.`,
    {
      next: 'Leave its indicators out, or keep the list as JSON.',
    },
  )
}

function plain(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

function wrong(problems: readonly string[]): ConfigError {
  const more = problems.length > shown ? [`And ${problems.length - shown} more.`] : []
  return new ConfigError(
    ['The CSV cannot be read as indicators.', ...problems.slice(0, shown), ...more].join('\n'),
    {
      next: 'Correct the file. The first line names the columns.',
    },
  )
}
