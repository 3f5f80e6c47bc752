import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Opens a PKCS #12 container.
 *
 * Node can use one for TLS but not take it apart, so node-forge does; it is loaded here, so that nobody else pays.
 *
 * @returns PEM text: the private key, then the certificates in the order of the container.
 * @throws {@link ConfigError} It cannot be opened with this passphrase, or holds no private key.
 */
export async function openPfx(pfx: Uint8Array, passphrase = ''): Promise<string> {
  const { default: forge } = await import('node-forge')
  try {
    const der = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(pfx).toString('binary')))
    const container = forge.pkcs12.pkcs12FromAsn1(der, passphrase)
    const bags = container.safeContents.flatMap(({ safeBags }) => safeBags)
    const keys = bags.flatMap(({ key }) => (key ? [forge.pki.privateKeyToPem(key)] : []))
    const certificates = bags.flatMap(({ type, cert, asn1: undecoded }) => {
      if (cert) return [forge.pki.certificateToPem(cert)]
      // forge decodes RSA certificates only; an authority further up the chain may have another key.
      if (type !== forge.pki.oids['certBag']) return []
      return [forge.pem.encode({ type: 'CERTIFICATE', body: forge.asn1.toDer(undecoded).getBytes() })]
    })
    return [...keys, ...certificates].join('')
  } catch {
    // What forge says may quote the container.
    throw new ConfigError('clientCertificate is no PFX that opens with this passphrase.', {
      next: 'Check the passphrase, and that the file is a PFX (PKCS #12) with an RSA key.',
    })
  }
}
