import { BlockList, isIP } from 'node:net'
import { derived, madeOf, textReader } from '../operand.ts'
import { argument, ofText, type ScalarFunction } from './scalar-function.ts'

/** Ranges that are not routed on the internet, as documented for `ipv4_is_private`. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']
const privates = rangesOf(privateRanges)

function rangesOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits = isIP(address) === 6 ? '128' : '32'] = range.split('/')
    const version = isIP(address)
    if (version !== 0 && Number(bits) <= (version === 6 ? 128 : 32))
      list.addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}

function numberOf(address: string): number | null {
  if (isIP(address) !== 4) return null
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** Whether an address lies in a range; null where the text is no address. */
const inRange =
  (version: 4 | 6): ScalarFunction =>
  (call) => {
    const read = textReader(argument(call, 0))
    const rangeAt = madeOf(argument(call, 1), (range) => rangesOf([range]))
    return derived('bool', call.operands, (row) => {
      const address = read(row)
      return isIP(address) === version ? rangeAt(row).check(address, version === 6 ? 'ipv6' : 'ipv4') : null
    })
  }

const inAnyRange: ScalarFunction = (call) => {
  const read = textReader(argument(call, 0))
  const ranges = call.operands.slice(1)
  return derived('bool', call.operands, (row) => {
    const address = read(row)
    if (isIP(address) !== 4) return null
    const wanted = ranges.flatMap(({ evaluate }) => evaluate(row)).filter((item) => typeof item === 'string')
    return rangesOf(wanted).check(address)
  })
}

export const networkFunctions = {
  ipv4_is_in_any_range: inAnyRange,
  ipv4_is_in_range: inRange(4),
  ipv4_is_private: ofText((address = '') => (isIP(address) === 4 ? privates.check(address) : null)),
  ipv6_is_in_range: inRange(6),
  parse_ipv4: ofText((address = '') => numberOf(address)),
} satisfies Readonly<Record<string, ScalarFunction>>
