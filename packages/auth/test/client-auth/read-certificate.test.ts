import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ClientCertificate } from '../../src/client-auth/client-certificate.ts'
import { certificateReader } from '../../src/client-auth/read-certificate.ts'
import {
  certificateBytes,
  certificatePath,
  certificateText,
  fingerprint,
  passphrase,
} from '../support/certificates.ts'

const read = (certificate: ClientCertificate, now = 0) => certificateReader(certificate, () => now)()
const chain = certificateText('chain.pem').match(/-----BEGIN CERT[\s\S]+?-----END CERTIFICATE-----\n/g) ?? []

describe('certificateReader', () => {
  it.each<{ name: string; certificate: ClientCertificate }>([
    { name: 'PEM text', certificate: { pem: certificateText('chain.pem') } },
    {
      name: 'PEM text with an encrypted key, and the authority first',
      certificate: { pem: certificateText('encrypted.pem'), passphrase },
    },
    { name: 'a PEM file', certificate: { path: certificatePath('chain.pem') } },
    { name: 'a PFX file', certificate: { path: certificatePath('aes256.pfx'), passphrase } },
    { name: 'a PFX of today', certificate: { pfx: certificateBytes('aes256.pfx'), passphrase } },
    { name: 'a PFX of old', certificate: { pfx: certificateBytes('legacy-3des.pfx'), passphrase } },
    { name: 'a PFX without a passphrase', certificate: { pfx: certificateBytes('no-passphrase.pfx') } },
  ])('reads $name', async ({ certificate }) => {
    const { thumbprintSha256, privateKey, x5c } = await read(certificate)
    expect(thumbprintSha256).toBe(fingerprint)
    expect(x5c).toBeUndefined()
    const [leaf = ''] = chain
    const spki = (key: ReturnType<typeof createPublicKey>) => key.export({ type: 'spki', format: 'pem' })
    expect(spki(createPublicKey(createPrivateKey(privateKey)))).toBe(
      spki(new X509Certificate(leaf).publicKey),
    )
  })

  it.each<{ name: string; certificate: ClientCertificate }>([
    { name: 'PEM', certificate: { pem: certificateText('chain.pem') } },
    { name: 'PEM in another order', certificate: { pem: certificateText('encrypted.pem'), passphrase } },
    { name: 'a PFX', certificate: { pfx: certificateBytes('aes256.pfx'), passphrase } },
  ])('sends the chain of $name, its own certificate first', async ({ certificate }) => {
    expect((await read({ ...certificate, sendChain: true })).x5c).toBe(chain.join(''))
  })

  it('keeps an authority whose key is of another kind', async () => {
    const pfx = certificateBytes('elliptic-authority.pfx')
    const { thumbprintSha256, x5c = '' } = await read({ pfx, passphrase, sendChain: true })
    expect(thumbprintSha256).toBe('1647B20390C514E65CFDD8EE609A1377FC07115CAA016502DC6185383F0EC437')
    expect(x5c.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  })

  it.each<{ name: string; certificate: ClientCertificate; says: RegExp; now?: number }>([
    {
      name: 'a wrong passphrase of a PFX',
      certificate: { pfx: certificateBytes('aes256.pfx'), passphrase: 'guess-hunter' },
      says: /no PFX that opens with this passphrase/,
    },
    {
      name: 'a wrong passphrase of a PEM',
      certificate: { pem: certificateText('encrypted.pem'), passphrase: 'guess-hunter' },
      says: /no private key that can be opened/,
    },
    {
      name: 'no passphrase where one is needed',
      certificate: { pem: certificateText('encrypted.pem') },
      says: /no private key that can be opened/,
    },
    {
      name: 'bytes that are no PFX',
      certificate: { pfx: new Uint8Array([1, 2, 3]), passphrase: 'guess-hunter' },
      says: /no PFX/,
    },
    { name: 'a certificate alone', certificate: { pem: chain.join('') }, says: /no private key/ },
    {
      name: 'a key alone',
      certificate: { pem: certificateText('chain.pem').replace(chain.join(''), '') },
      says: /no certificate\.$/,
    },
    {
      name: 'a damaged certificate',
      certificate: { pem: certificateText('chain.pem').replace(/(CERTIFICATE-----\n.{20})./, '$1*') },
      says: /certificate that cannot be read/,
    },
    {
      name: 'a key of another certificate',
      certificate: { pem: certificateText('mismatched.pem') },
      says: /belongs to none of its certificates/,
    },
    { name: 'an elliptic key', certificate: { pem: certificateText('elliptic.pem') }, says: /not RSA/ },
    { name: 'a short key', certificate: { pem: certificateText('short.pem') }, says: /2048 bits/ },
    {
      name: 'an expired certificate',
      certificate: { pem: certificateText('chain.pem') },
      now: Date.parse('2126-10-31T20:51:12Z'),
      says: /expired on 2126-10-31T20:51:12\.000Z/,
    },
    {
      name: 'a file that is not there',
      certificate: { path: '/nowhere/app.pfx' },
      says: /\/nowhere\/app\.pfx.*ENOENT/,
    },
  ])('refuses $name', async ({ certificate, says, now = 0 }) => {
    const refused = expect(read(certificate, now)).rejects
    await refused.toMatchObject({ code: 'MDE_CONFIG', message: expect.stringMatching(says) })
    await refused.not.toMatchObject({ message: expect.stringContaining('guess-hunter') })
  })

  it.each([
    { name: 'nothing', certificate: {} },
    { name: 'two kinds', certificate: { pem: 'x', path: 'y' } },
  ])('refuses $name at once', ({ certificate }) => {
    expect(() => certificateReader(certificate as ClientCertificate, Date.now)).toThrow(
      'clientCertificate must have exactly one of pem, pfx and path.',
    )
  })
})
