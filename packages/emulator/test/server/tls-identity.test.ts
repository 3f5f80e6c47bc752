import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTlsIdentity } from '../../src/server/tls-identity.ts'

const addresses = [
  { host: '127.0.0.1', name: 'IP Address:127.0.0.1' },
  { host: '::1', name: 'IP Address:0:0:0:0:0:0:0:1' },
  { host: '2001:db8::12ab', name: 'IP Address:2001:DB8:0:0:0:0:0:12AB' },
  { host: 'fe80::1%eth0', name: 'IP Address:FE80:0:0:0:0:0:0:1' },
  { host: '2001:db8:1:2:3:4:5:6', name: 'IP Address:2001:DB8:1:2:3:4:5:6' },
  { host: '::ffff:192.0.2.1', name: 'IP Address:0:0:0:0:0:FFFF:C000:201' },
  { host: 'localhost', name: 'DNS:localhost' },
]

describe('the certificate of a server', () => {
  it.each(addresses)('names $host', async ({ host, name }) => {
    const { cert } = await createTlsIdentity([host])
    expect(new X509Certificate(cert).subjectAltName).toBe(name)
  })

  it('is signed by its own authority, and by no other', async () => {
    const [one, two] = await Promise.all([createTlsIdentity(['localhost']), createTlsIdentity(['localhost'])])
    const cert = new X509Certificate(one.cert)
    expect(cert.verify(new X509Certificate(one.ca).publicKey)).toBe(true)
    expect(cert.verify(new X509Certificate(two.ca).publicKey)).toBe(false)
    expect(cert.checkIssued(new X509Certificate(one.ca))).toBe(true)
  })

  it('is no authority itself', async () => {
    const { ca, cert } = await createTlsIdentity(['localhost'])
    expect([new X509Certificate(ca).ca, new X509Certificate(cert).ca]).toEqual([true, false])
  })

  it('is good from before now until in a month, by the clock of the machine', async () => {
    const { cert } = await createTlsIdentity(['localhost'])
    const { validFrom, validTo } = new X509Certificate(cert)
    const daysFromNow = (time: string) => (Date.parse(time) - Date.now()) / 86_400_000
    expect(daysFromNow(validFrom)).toBeCloseTo(-1, 1)
    expect(daysFromNow(validTo)).toBeCloseTo(30, 1)
  })
})
