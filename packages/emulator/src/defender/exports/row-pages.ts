import type { Machine } from '@mde-kit/contract'
import { type Call, odataContext } from '../call.ts'
import type { Page } from '../page.ts'
import { Refusal } from '../refusal.ts'

const maxPageSize = 200_000

/** The row that a page begins with. */
interface Place {
  /** Index of the device. */
  readonly device: number
  /** Rows of the device that came before. */
  readonly row: number
}

interface RowPageOptions<Row> {
  readonly machines: readonly Machine[]
  readonly rows: (machine: Machine) => Iterable<Row>
  /** Name of the type in `@odata.context`. */
  readonly type: string
}

/**
 * Cuts the rows of all devices into pages, linked by `$skiptoken`. Rows are made only as far as the page reaches. `$top`
 * is the whole answer: no link follows it.
 *
 * @throws {@link Refusal} 400 for a size or a token that is none.
 */
export function rowPage<Row>(call: Call, { machines, rows, type }: RowPageOptions<Row>): Page<Row> {
  const query = call.url.searchParams
  const top = readSize(query, '$top')
  const size = top ?? readSize(query, 'pageSize') ?? call.pageSize
  const start = readPlace(query.get('$skiptoken'))
  const value: Row[] = []
  let next: Place | undefined
  for (let device = start.device; device < machines.length && next === undefined; device++) {
    const machine = machines[device]
    let row = 0
    for (const each of machine === undefined ? [] : rows(machine)) {
      if (value.length === size) {
        next = { device, row }
        break
      }
      if (device > start.device || row >= start.row) value.push(each)
      row++
    }
  }
  return {
    '@odata.context': odataContext(call, `Collection(microsoft.windowsDefenderATP.api.${type})`),
    value,
    ...(next !== undefined && top === undefined && { '@odata.nextLink': nextLink(call.url, next) }),
  }
}

function readSize(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const size = /^\d{1,7}$/.test(text) ? Number(text) : 0
  if (size >= 1 && size <= maxPageSize) return size
  throw new Refusal(400, 'InvalidInput', `'${name}' must be a whole number from 1 to ${maxPageSize}.`)
}

function readPlace(token: string | null): Place {
  if (token === null) return { device: 0, row: 0 }
  const [, device, row] = /^(\d{1,7})\.(\d{1,7})$/.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (device === undefined || row === undefined)
    throw new Refusal(400, 'InvalidInput', `'$skiptoken' is none of an answer.`)
  return { device: Number(device), row: Number(row) }
}

function nextLink(url: URL, { device, row }: Place): string {
  const next = new URL(url)
  next.searchParams.set('$skiptoken', Buffer.from(`${device}.${row}`).toString('base64url'))
  return next.href.replaceAll(/(?<=[?&])%24/g, '$')
}
