import type { Alert, AlertEvidence, Domain, File, Ip, User } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const alerts = await bench.list<Alert>('/api/alerts?$expand=evidence')

const inEvidence = ({ evidence }: Alert, property: 'sha1' | 'ipAddress' | 'url' | keyof AlertEvidence) =>
  evidence.flatMap((item) => item[property] ?? [])
const hostOf = (url: unknown) => new URL(String(url)).hostname

describe('what an alert has to do with', () => {
  it('agrees with its evidence, for every alert', async () => {
    for (const alert of alerts) {
      const files = await bench.list<File>(`/api/alerts/${alert.id}/files`)
      const ips = await bench.list<Ip>(`/api/alerts/${alert.id}/ips`)
      const domains = await bench.list<Domain>(`/api/alerts/${alert.id}/domains`)
      expect(files.map(({ sha1 }) => sha1)).toEqual([...new Set(inEvidence(alert, 'sha1'))])
      expect(ips.map(({ id }) => id)).toEqual(inEvidence(alert, 'ipAddress'))
      expect(domains.map(({ host }) => host)).toEqual(inEvidence(alert, 'url').map(hostOf))
    }
    for (const property of ['sha1', 'ipAddress', 'url'] as const)
      expect(alerts.flatMap((alert) => inEvidence(alert, property)).length).toBeGreaterThan(0)
  })

  it('is its device', async () => {
    for (const { id, machineId, computerDnsName, rbacGroupName } of alerts)
      expect(await bench.read('GET', `/api/alerts/${id}/machine`)).toMatchObject({
        id: machineId,
        computerDnsName,
        rbacGroupName,
      })
  })

  it('is its user, who is also in the evidence', async () => {
    const withUser = alerts.filter(({ relatedUser }) => relatedUser)
    expect(withUser.length).toBeGreaterThan(10)
    for (const alert of withUser) {
      const user = await bench.read<User>('GET', `/api/alerts/${alert.id}/user`)
      expect(user.accountName).toBe(alert.relatedUser?.userName)
      expect(inEvidence(alert, 'accountName')).toEqual([user.accountName])
      expect(inEvidence(alert, 'userSid')).toEqual([user.accountSid])
    }
  })

  it('is nobody for an alert without a user', async () => {
    const id = alerts.find(({ relatedUser }) => !relatedUser)?.id ?? 'none'
    expect(await bench.call('GET', `/api/alerts/${id}/user`)).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound', message: `There is no User related to alert ${id}` } },
    })
  })

  it.each(['machine', 'user', 'domains', 'files', 'ips'])(
    'is 404 for the %s of an unknown alert',
    async (what) => {
      expect(await bench.call('GET', `/api/alerts/da1_1/${what}`)).toMatchObject({ status: 404 })
    },
  )
})
