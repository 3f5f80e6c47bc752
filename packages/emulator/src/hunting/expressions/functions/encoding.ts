import { createHash } from 'node:crypto'
import { textOf } from '../../values/text-of.ts'
import type { KqlType, Value } from '../../values/value.ts'
import { derived } from '../operand.ts'
import { argument, ofText, ofValues, type ScalarFunction } from './scalar-function.ts'

const hashing =
  (algorithm: 'md5' | 'sha1' | 'sha256'): ScalarFunction =>
  (call) => {
    const { type, evaluate } = argument(call, 0)
    return derived('string', call.operands, (row) => hashOf(algorithm, evaluate(row), type))
  }

function hashOf(algorithm: string, value: Value, type: KqlType): string {
  return createHash(algorithm).update(textOf(value, type)).digest('hex')
}

/** Empty for what is no Base64 of UTF-8. */
function decodeBase64(text: string): string {
  if (!/^[\w+/]*={0,2}$/.test(text)) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'))
  } catch {
    return ''
  }
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** The parts of an address, as the service names them. Empty where there are none. */
function urlParts(text: string): Value {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return {
    Scheme: url?.protocol.replace(':', '') ?? '',
    Host: url?.hostname ?? '',
    Port: url?.port ?? '',
    Path: url?.pathname ?? '',
    Username: url?.username ?? '',
    Password: url?.password ?? '',
    'Query Parameters': Object.fromEntries(url?.searchParams ?? []),
    Fragment: url?.hash.replace('#', '') ?? '',
  }
}

/** The parts of a path, of Windows or otherwise. */
function pathParts(text: string): Value {
  const at = Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/'))
  const file = text.slice(at + 1)
  const folder = text.slice(0, Math.max(0, at))
  const dot = file.lastIndexOf('.')
  return {
    Scheme: '',
    RootPath: /^[a-z]:/i.exec(text)?.[0] ?? '',
    DirectoryPath: folder,
    DirectoryName: folder.slice(Math.max(folder.lastIndexOf('\\'), folder.lastIndexOf('/')) + 1),
    Filename: file,
    Extension: dot > 0 ? file.slice(dot + 1) : '',
    AlternateDataStreamName: '',
  }
}

export const encodingFunctions = {
  base64_decode_tostring: ofText((text = '') => decodeBase64(text)),
  base64_encode_tostring: ofText((text = '') => Buffer.from(text).toString('base64')),
  hash_md5: hashing('md5'),
  hash_sha1: hashing('sha1'),
  hash_sha256: hashing('sha256'),
  parse_path: ofText((text = '') => pathParts(text)),
  parse_url: ofText((text = '') => urlParts(text)),
  tohex: ofValues((value) => BigInt.asUintN(64, BigInt(value as number | bigint)).toString(16)),
  url_decode: ofText((text = '') => decodeUrl(text)),
  // By way of bytes, in which half a character becomes U+FFFD: the platform throws at one.
  url_encode: ofText((text = '') => encodeURIComponent(Buffer.from(text).toString())),
} satisfies Readonly<Record<string, ScalarFunction>>
