import { describe, expect, it } from 'vitest'
import { createTestEntra, tenantId } from './test-entra.ts'

const forms = ['/common/login', '/common/SAS/ProcessAuth', '/common/Consent/Set', '/devicelogin']

describe('a form that another site posts', () => {
  it.each(forms.flatMap((path) => ['cross-site', 'same-site'].map((site) => ({ path, site }))))(
    'is refused: $path from $site',
    async ({ path, site }) => {
      const { post } = createTestEntra()
      const response = await post(path, { flow: 'x' }, { 'sec-fetch-site': site })
      expect(response.status).toBe(403)
      expect(await response.text()).toContain('posted from another site')
    },
  )
})

describe('a page of another origin', () => {
  const paths = [
    `/${tenantId}/v2.0/.well-known/openid-configuration`,
    `/${tenantId}/discovery/v2.0/keys`,
    '/devicelogin',
    `/metadata/identity/oauth2/token`,
  ]
  it.each(paths)('cannot read %s', async (path) => {
    const { routes } = createTestEntra()
    const headers = { origin: 'https://evil.example' }
    for (const method of ['GET', 'OPTIONS']) {
      const response = await routes.request(`http://127.0.0.1:4000${path}`, { method, headers })
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})
