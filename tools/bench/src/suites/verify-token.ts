import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createTokenVerifier, type TokenVerifierOptions } from '@mde-kit/token-validator'
import { createVerifier } from 'fast-jwt'
import { jwtVerify } from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import { measureRounds } from '../rounds.ts'
import type { Suite } from '../suite.ts'

const tenantId = '11111111-2222-4333-8444-555555555555'
const issuer = `https://sts.windows.net/${tenantId}/`
const audience = 'https://api.securitycenter.microsoft.com'
const remembered = 1000
/** Runs of one measurement: a clock cannot tell two microseconds from three. */
const batch = 50

/** What it takes to verify an access token, beside the signature alone and the usual libraries. */
export const verifyToken: Suite = {
  name: 'verify-token',
  async run() {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const token = mint(privateKey, 'token-0')
    const input = Buffer.from(token.slice(0, token.lastIndexOf('.')))
    const signature = Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url')
    const cold = verifierOf(publicKey, { maxRememberedTokens: 0 })
    const warm = verifierOf(publicKey)
    const expected = { issuer, audience, algorithms: ['RS256' as const] }
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const fast = { key: pem, algorithms: ['RS256' as const], allowedIss: issuer, allowedAud: audience }
    const fastCold = createVerifier(fast)
    const fastWarm = createVerifier({ ...fast, cache: remembered })
    const rows = await measureRounds(
      [
        { name: raw, run: times(() => verify('sha256', input, publicKey, signature)) },
        { name: ours, run: timesAsync(() => cold.verify(token)), note: 'all checks, nothing remembered' },
        { name: 'jose', run: timesAsync(() => jwtVerify(token, publicKey, expected)) },
        { name: 'fast-jwt', run: times(() => fastCold(token) as unknown) },
        { name: 'jsonwebtoken', run: times(() => jsonwebtoken.verify(token, publicKey, expected)) },
        {
          name: oursAgain,
          run: timesAsync(() => warm.verify(token)),
          note: await describeMemory(publicKey, privateKey),
        },
        { name: 'fast-jwt, seen before', run: times(() => fastWarm(token) as unknown) },
      ],
      { baseline: raw, unit: 'per second' },
    )
    const ratioOf = (wanted: string) => rows.find(({ name }) => name === wanted)?.ratio ?? 0
    const goal = (text: string, name: string, least: number) => ({
      text,
      measured: `${ratioOf(name).toFixed(2)} ×`,
      met: ratioOf(name) >= least,
    })
    return {
      suite: 'verify-token',
      title: `Verifying an access token of ${token.length} characters`,
      unit: 'tokens/s',
      better: 'higher',
      baseline: raw,
      rows: rows.map((row) => ({ ...row, value: row.value * batch })),
      goals: [
        goal('cold ≥ 0.7 × the signature alone', ours, 0.7),
        goal('seen before ≥ 10 × the signature alone', oursAgain, 10),
      ],
    }
  },
}

const raw = 'crypto.verify alone'
const ours = '@mde-kit/token-validator'
const oursAgain = '@mde-kit/token-validator, seen before'

function times(run: () => unknown): () => void {
  return () => {
    for (let count = 0; count < batch; count++) run()
  }
}

function timesAsync(run: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    for (let count = 0; count < batch; count++) await run()
  }
}

/** A token as Entra issues it for an app by itself. */
function mint(key: KeyObject, uti: string): string {
  const now = Math.floor(Date.now() / 1000)
  const id = '33333333-4444-4555-8666-777777777777'
  const claims = {
    aud: audience,
    iss: issuer,
    iat: now,
    nbf: now,
    exp: now + 36_000,
    aio: 'k2RgYPj//+8vAA=='.repeat(4),
    app_displayname: 'Nightly sync',
    appid: '22222222-3333-4444-8555-666666666666',
    appidacr: '1',
    idp: issuer,
    oid: id,
    rh: '0.ARoAv4j5cvGGr0GRqy180BHbR2VHgPwXINRAoMUwcisU.',
    roles: ['Alert.Read.All', 'Machine.Read.All', 'Software.Read.All', 'Vulnerability.Read.All'],
    sub: id,
    tenant_region_scope: 'EU',
    tid: tenantId,
    uti,
    ver: '1.0',
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const input = `${part({ typ: 'JWT', alg: 'RS256', x5t: kid, kid })}.${part(claims)}`
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
}

const kid = 'nOo3ZDrODXEK1jKWhXslHR_KXEg'

function verifierOf(key: KeyObject, options: Partial<TokenVerifierOptions> = {}) {
  const keys = [{ ...key.export({ format: 'jwk' }), kid, use: 'sig' }]
  return createTokenVerifier({
    tenantId,
    jwksUri: 'https://keys.example/',
    fetch: () => Promise.resolve(Response.json({ keys })),
    ...options,
  })
}

/** How much memory the remembered tokens take when the verifier has as many as it keeps, and more were seen. */
async function describeMemory(publicKey: KeyObject, privateKey: KeyObject): Promise<string> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const verifier = verifierOf(publicKey, { maxRememberedTokens: remembered })
  await verifier.verify(mint(privateKey, 'first'))
  const heapAfter = async (prefix: string, count: number) => {
    for (let index = 0; index < count; index++) await verifier.verify(mint(privateKey, `${prefix}-${index}`))
    collect()
    return process.memoryUsage().heapUsed
  }
  const empty = await heapAfter('none', 0)
  const full = await heapAfter('some', remembered)
  const overfull = await heapAfter('more', 2 * remembered)
  const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(1)
  return `${mib(full - empty)} MiB for ${remembered} tokens; ${mib(overfull - empty)} MiB after ${3 * remembered}`
}
