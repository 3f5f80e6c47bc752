import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenVerifier } from '../../src/create-token-verifier.ts'
import { decodeToken } from '../../src/decode/decode-token.ts'
import { explain } from '../../src/explain/explain.ts'
import { inspectToken } from '../../src/inspect-token.ts'
import { checkPermissions } from '../../src/permissions/check-permissions.ts'
import { appClaims, createFakeKey, tenantId } from '../fake-entra.ts'
import { planted } from './canaries.ts'

// A program of its own, that a test starts with every trace on: tokens are read and verified, by keys from a server.

const key = createFakeKey('key-1')
const requests: string[] = []
const server = createServer((request, response) => {
  request.setEncoding('utf8').on('data', (chunk: string) => requests.push(chunk))
  requests.push(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}`)
  response.end(JSON.stringify({ keys: [key.jwk] }))
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`

const now = Math.floor(Date.now() / 1000)
const claims = { ...appClaims, iat: now, nbf: now, exp: now + 3600, app_displayname: planted }
const good = key.mint(claims)
const bad = [
  createFakeKey('key-1').mint(claims),
  key.mint(claims, { kid: planted }),
  key.mint({ ...claims, aud: planted }),
  key.mint({ ...claims, exp: planted }),
  planted,
]
const verifier = createTokenVerifier({ tenantId, jwksUri })
await verifier.verify(good)
await verifier.verify(good)
let refused = 0
for (const token of bad)
  await verifier.verify(token).catch((error: unknown) => {
    refused++
    explain(error as Parameters<typeof explain>[0])
  })
decodeToken(good)
explain(inspectToken(good))
explain(checkPermissions('isolateMachine', good))
server.close()
process.send?.({ tokens: [good, ...bad], requests, refused })
