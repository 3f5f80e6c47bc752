import { describe, expect, it } from 'vitest'
import { decodeToken } from '../src/decode/decode-token.ts'
import { readSigningKey } from '../src/keys/signing-key.ts'
import { acceptsSignature, tryRead } from './accepts-signature.ts'
import { caughtTokenError } from './caught.ts'

// The figures of the standards, to the letter.

const claimsOfJoe = {
  iss: 'joe',
  exp: 1_300_819_380,
  'http://example.com/is_root': true,
}
const payloadOfJoe =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'

describe('RFC 7515 A.2, RS256', () => {
  const key = {
    kty: 'RSA',
    kid: 'a.2',
    e: 'AQAB',
    n:
      'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SF' +
      'd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo' +
      '7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkM' +
      'Ls91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  }
  const signature =
    'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CU' +
    'Ar7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_d' +
    'O--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0ig' +
    'cN_IoypGlUPQGe77Rw'
  const jws = `eyJhbGciOiJSUzI1NiJ9.${payloadOfJoe}.${signature}`

  it('is read, and verified by its key alone', async () => {
    expect(decodeToken(jws)).toEqual({ header: { alg: 'RS256' }, claims: claimsOfJoe })
    expect(await acceptsSignature(jws, key)).toBe(true)
    expect(await acceptsSignature(jws, { ...key, n: key.n.replace('ofgW', 'ofgX') })).toBe(false)
  })
})

describe('RFC 7515 A.5 and RFC 7519 6.1, the unsecured token', () => {
  const jws = `eyJhbGciOiJub25lIn0.${payloadOfJoe}.`

  it('is read, and never verified', async () => {
    expect(decodeToken(jws)).toEqual({ header: { alg: 'none' }, claims: claimsOfJoe })
    expect(await acceptsSignature(jws, hobbit)).toBe(false)
  })
})

const hobbit = {
  kty: 'RSA',
  kid: 'bilbo.baggins@hobbiton.example',
  use: 'sig',
  n:
    'n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2w' +
    'qVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bT' +
    'wJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5' +
    'iaiQkqgc5gHdrNP5zw',
  e: 'AQAB',
}

describe('RFC 7520 4.1, RS256 over text', () => {
  const jws =
    'eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.' +
    'SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwg' +
    'YW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9m' +
    'ZiB0by4.' +
    'MRjdkly7_-oTPTS3AXP41iQIGKa80A0ZmTuV5MEaHoxnW2e5CZ5NlKtainoFmKZopdHM1O2U4mwzJdQx996ivp83xuglII7PNDi84wnB-BDk' +
    'oBwA78185hX-Es4JIwmDLJK3lfWRa-XtL0RnltuYv746iYTh_qHRD68BNt1uSNCrUCTJDt5aAE6x8wW1Kt9eRo4QPocSadnHXFxnt8Is9Uzp' +
    'ERV0ePPQdLuW3IS_de3xyIrDaLGdjluPxUAhb6L2aXic1U12podGU0KLUQSE_oI-ZnmKJ3F4uOZDnd6QZWJushZ41Axf_fcIe8u9ipH84ogo' +
    'ree7vjbU5y18kDquDg'

  it('is verified, though its payload is no claims set', async () => {
    expect(tryRead(jws)?.header).toEqual({ alg: 'RS256', kid: hobbit.kid })
    expect(await acceptsSignature(jws, hobbit)).toBe(true)
    expect((await caughtTokenError(() => decodeToken(jws))).finding).toBe('not-json')
  })
})

describe('RFC 7638 3.1, the thumbprint of a key', () => {
  const key = {
    kty: 'RSA',
    n:
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiF' +
      'V4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9' +
      'c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1' +
      'jF44-csFCur-kEgU8awapJzKnqDKgw',
    e: 'AQAB',
    alg: 'RS256',
    kid: '2011-04-29',
  }

  it('comes out as printed', async () => {
    expect((await readSigningKey(key))?.thumbprint).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
  })
})
