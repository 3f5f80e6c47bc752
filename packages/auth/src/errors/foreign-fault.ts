import { isMdeError } from '@mde-kit/contract/errors'
import { entraErrors } from '@mde-kit/contract/errors/catalogues'
import { readAadsts } from './read-aadsts.ts'

const causesDeep = 5

/** Names of classes, error codes of systems and of OAuth 2.0, names and addresses of hosts: no sentence is one. */
const className = /^[A-Z][A-Za-z\d]{0,59}$/
const codeName = /^(?:[A-Z\d][A-Z\d_]{0,59}|[a-z]+(?:_[a-z]+){0,9})$/
const callName = /^[a-z]{1,20}$/
const hostName = /^[\w.:-]{1,253}$/
const stackFrame = /^\s+at .*:\d+:\d+\)?$/

type Fields = Readonly<Record<string, unknown>>

/**
 * Stands in for what code of somebody else threw: a credential, a store, a callback, `fetch`. It can be logged.
 *
 * Only labels are taken over: name, code, AADSTS number, system call, host, frames of the stack, and the same of the
 * causes underneath. Texts and other properties can hold the secrets that the code was given, and what a sign-in
 * service sent back.
 */
export function foreignFault(fault: unknown): Error {
  return standIn(fault, 0)
}

function standIn(fault: unknown, depth: number): Error {
  if (isMdeError(fault)) return fault
  if (typeof fault !== 'object' || fault === null) return new Error('It failed without an error.')
  const fields = fault as Fields
  const name = label(fields['name'], className) ?? 'Error'
  const labels = readLabels(fields)
  const below = fields['cause'] ?? firstOf(fields['errors'])
  const cause = below === undefined || depth >= causesDeep ? undefined : standIn(below, depth + 1)
  const stand = new Error(describe(labels, fields['message']), cause && { cause })
  Object.defineProperty(stand, 'name', { value: name, configurable: true, writable: true })
  stand.stack = [`${name}: ${stand.message}`, ...readFrames(fields)].join('\n')
  return Object.assign(stand, labels)
}

interface Labels {
  readonly code?: string | number
  readonly syscall?: string
  readonly hostname?: string
  readonly address?: string
  readonly port?: number
}

function readLabels({ code, errorCode, syscall, hostname, address, port }: Fields): Labels {
  const labels = {
    // MSAL has a name of its own for it.
    code: typeof code === 'number' ? code : label(code ?? errorCode, codeName),
    syscall: label(syscall, callName),
    hostname: label(hostname, hostName),
    address: label(address, hostName),
    port: typeof port === 'number' ? port : undefined,
  }
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== undefined))
}

/** Says of a failed system call what Node.js says: `connect ECONNREFUSED 127.0.0.1:443`. */
function describe({ code, syscall, hostname, address, port }: Labels, message: unknown): string {
  const aadsts = readAadsts(undefined, message)
  if (aadsts !== undefined) {
    const meaning = Object.hasOwn(entraErrors, aadsts) ? entraErrors[aadsts]?.meaning : undefined
    return `AADSTS${aadsts}${meaning === undefined ? '.' : `: ${meaning}`}`
  }
  if (code === undefined) return 'It failed.'
  if (syscall === undefined) return `It failed (${code}).`
  const target = hostname ?? (port === undefined ? address : `${address ?? ''}:${port}`)
  return [syscall, code, ...(target === undefined ? [] : [target])].join(' ')
}

function label(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined
}

function firstOf(errors: unknown): unknown {
  return Array.isArray(errors) ? errors[0] : undefined
}

/** Where it was thrown. What stands before and inside the message is no frame, whatever it looks like. */
function readFrames({ stack, message }: Fields): string[] {
  if (typeof stack !== 'string' || typeof message !== 'string') return []
  const start = stack.indexOf(message)
  if (start < 0) return []
  return stack
    .slice(start + message.length)
    .split('\n')
    .filter((line) => stackFrame.test(line))
}
