import { decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { createSigningKeys } from '../../src/entra/keys.ts'

const nowMs = Date.UTC(2026, 0, 31)
const claims = { iss: 'i', aud: 'a', tid: 't', nbf: nowMs / 1000 - 1, exp: nowMs / 1000 + 60 }

describe('a roll-over of keys', () => {
  it('signs with the new key, and publishes it before the old one', async () => {
    const keys = createSigningKeys()
    const [old] = await keys.published()
    await keys.rollOver()
    const published = await keys.published()
    const { kid } = decodeProtectedHeader(await keys.sign(claims, 'v1'))
    expect(published.map((key) => key.kid)).toEqual([kid, old?.kid])
    expect(kid).not.toBe(old?.kid)
  })

  it('leaves tokens of the old key good, until the next one', async () => {
    const keys = createSigningKeys()
    const token = await keys.sign(claims, 'v1')
    await keys.rollOver()
    await expect(keys.verify(token, { nowMs })).resolves.toMatchObject({ tid: 't' })
    await keys.rollOver()
    await expect(keys.verify(token, { nowMs })).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
    expect(await keys.published()).toHaveLength(2)
  })
})
