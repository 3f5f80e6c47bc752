import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { checkTls } from '../../src/doctor/tls-check.ts'
import { runMde } from '../run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from '../tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant({ https: true })
})
afterAll(() => tenant.emulator.stop())

it('fails where the authority of the certificate is not trusted, and says how to trust it', async () => {
  expect(await checkTls(tenant.emulator.url)).toMatchObject({
    check: 'TLS',
    verdict: 'fail',
    says: expect.stringMatching(/^TLSv1\.3, certificate of .+ for \d+ more days: [A-Z_]+$/),
    fix: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
  })
})

it('finds nothing to look at without TLS, and where nobody listens', async () => {
  expect(await checkTls('http://127.0.0.1:9')).toBeUndefined()
  expect(await checkTls('https://127.0.0.1:9')).toBeUndefined()
})

it('is fine once it is trusted', async () => {
  const file = join(temporaryFolder(), 'ca.pem')
  writeFileSync(file, tenant.emulator.ca ?? '')
  const { stdout } = await runMde(['doctor', '--json', 'check,verdict'], {
    env: { ...tenant.asApp, NODE_EXTRA_CA_CERTS: file },
  })
  expect(JSON.parse(stdout)).toContainEqual({ check: 'TLS', verdict: 'ok' })
})
