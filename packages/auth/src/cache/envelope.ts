import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { CacheError } from '../errors/cache-error.ts'
import type { SealingKey } from './sealing-key.ts'

/** How rows look in a store. */
export interface Envelope {
  /** Gets the keys. Fails before anything is got that could then not be sealed. */
  ready(): Promise<void>
  seal(key: string, text: string): Promise<string>
  /** @throws {@link CacheError} The row cannot be opened; `reason` says why. */
  open(key: string, raw: string): Promise<string>
}

/** The key to seal with, and others that rows may still be sealed with. */
export interface SealingKeys {
  readonly current: SealingKey
  readonly previous: readonly SealingKey[]
}

const version = 1
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

interface SealedRow {
  readonly version: typeof version
  readonly keyId: string
  readonly nonce: string
  readonly tag: string
  readonly sealed: string
}

/**
 * Wraps rows in a small JSON object that carries its version, so that a cut or overwritten row is recognised.
 *
 * With a key, rows are sealed with AES-256-GCM under a random nonce. The version, the id of the key and the key of the
 * row are authenticated too: a row is of no use in the place of another.
 *
 * @param keys Asked at each use; undefined where rows are kept in the clear.
 */
export function createEnvelope(keys: () => Promise<SealingKeys | undefined>): Envelope {
  return {
    async ready() {
      await keys()
    },
    async seal(key, text) {
      const current = (await keys())?.current
      return JSON.stringify(current ? encrypt(current, key, text) : { version, text })
    },
    async open(key, raw) {
      const row = parse(raw)
      if (typeof row['version'] === 'number' && row['version'] > version) throw tooNew()
      const sealing = await keys()
      if (isSealed(row)) return decrypt(row, key, sealing ? [sealing.current, ...sealing.previous] : [])
      if (row['version'] !== version || typeof row['text'] !== 'string') throw damaged()
      if (sealing) throw notEncrypted()
      return row['text']
    },
  }
}

function encrypt({ id, key }: SealingKey, row: string, text: string): SealedRow {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(boundTo(id, row))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
  return {
    version,
    keyId: id,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed,
  }
}

function decrypt({ keyId, nonce, tag, sealed }: SealedRow, row: string, keys: readonly SealingKey[]): string {
  const key = keys.find(({ id }) => id === keyId)
  if (!key) throw wrongKey(keys.length > 0)
  try {
    const decipher = createDecipheriv(algorithm, key.key, Buffer.from(nonce, 'base64'), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(boundTo(keyId, row)).setAuthTag(Buffer.from(tag, 'base64'))
    return decipher.update(sealed, 'base64', 'utf8') + decipher.final('utf8')
  } catch {
    throw tampered()
  }
}

function boundTo(keyId: string, row: string): Buffer {
  return Buffer.from(JSON.stringify([version, keyId, row]))
}

function parse(raw: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(raw)
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  } catch {
    // A parser quotes what it could not read, so its error is not passed on.
  }
  throw damaged()
}

function isSealed(row: object): row is SealedRow {
  const fields = row as Readonly<Record<string, unknown>>
  return (
    fields['version'] === version &&
    ['keyId', 'nonce', 'tag', 'sealed'].every((name) => typeof fields[name] === 'string')
  )
}

function damaged(): CacheError {
  return new CacheError('A stored token could not be read. It was set aside, and the cache starts anew.', {
    reason: 'damaged',
    next: 'Nothing, if it happens once; else check the disk, and that no other program writes there.',
  })
}

function notEncrypted(): CacheError {
  return new CacheError('A stored token was not encrypted although there is a key. It was deleted.', {
    reason: 'not-encrypted',
    next: 'Nothing, if the key is new; else find out who wrote it.',
  })
}

function tampered(): CacheError {
  return new CacheError('A stored token is not what was sealed with this key. It was set aside.', {
    reason: 'tampered',
    next: 'Find out who changed or moved it; the next sign-in starts anew.',
  })
}

function wrongKey(haveKey: boolean): CacheError {
  return new CacheError(
    `A stored token is encrypted${haveKey ? ' with another key' : ', and there is no key'}. It was left in place.`,
    {
      reason: 'wrong-key',
      next: 'Give the key it was stored with, in previousKeys if there is a new one; or delete the cache and sign in again.',
    },
  )
}

function tooNew(): CacheError {
  return new CacheError(
    'A stored token was written by a later version of this package. It was left in place.',
    {
      reason: 'too-new',
      next: 'Update this package everywhere the cache is used, or use another cache.',
    },
  )
}
