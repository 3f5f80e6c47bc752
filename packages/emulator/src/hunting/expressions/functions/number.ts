import { isLong, longOf } from '../../values/long.ts'
import { derived } from '../operand.ts'
import { argument, longReader, ofNumbers, ofValues, type ScalarFunction } from './scalar-function.ts'

/** Halves go away from zero. */
const round: ScalarFunction = (call) => {
  const { evaluate } = argument(call, 0)
  const digits = longReader(argument(call, 1))
  return derived(call.type, call.operands, (row) => {
    const value = evaluate(row)
    if (!isLong(value) || typeof value === 'bigint') return isLong(value) ? value : null
    const scale = 10 ** Number(digits(row) ?? 0)
    return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale
  })
}

const absolute: ScalarFunction = ofValues((value) => {
  if (typeof value === 'number') return Math.abs(value)
  return typeof value === 'bigint' ? longOf(value < 0n ? -value : value) : null
})

const onBits = (apply: (a: bigint, b: bigint) => bigint): ScalarFunction =>
  ofValues((a, b) => (isLong(a) && isLong(b) ? longOf(apply(BigInt(a), BigInt(b))) : null))

export const numberFunctions = {
  abs: absolute,
  binary_and: onBits((a, b) => a & b),
  binary_or: onBits((a, b) => a | b),
  binary_shift_left: onBits((a, b) => a << (b & 63n)),
  binary_shift_right: onBits((a, b) => a >> (b & 63n)),
  binary_xor: onBits((a, b) => a ^ b),
  ceiling: ofNumbers((value = Number.NaN) => Math.ceil(value)),
  exp: ofNumbers((value = Number.NaN) => Math.exp(value)),
  isfinite: ofNumbers((value = Number.NaN) => Number.isFinite(value)),
  isnan: ofNumbers((value = 0) => Number.isNaN(value)),
  log: ofNumbers((value = Number.NaN) => Math.log(value)),
  log10: ofNumbers((value = Number.NaN) => Math.log10(value)),
  log2: ofNumbers((value = Number.NaN) => Math.log2(value)),
  pow: ofNumbers((base = Number.NaN, exponent = Number.NaN) => base ** exponent),
  round,
  sign: ofNumbers((value = Number.NaN) => Math.sign(value)),
  sqrt: ofNumbers((value = Number.NaN) => (value < 0 ? null : Math.sqrt(value))),
} satisfies Readonly<Record<string, ScalarFunction>>
