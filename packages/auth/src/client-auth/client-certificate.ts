/** Where a certificate and its private key are. RSA, as Entra asks. */
export type ClientCertificate = (PemText | PfxBytes | CertificateFile) & {
  /** Opens an encrypted private key or PFX. */
  readonly passphrase?: string | undefined
  /**
   * Sends the certificate with its chain (`x5c`), for apps that trust a subject name and issuer instead of one
   * certificate. Defaults to false.
   */
  readonly sendChain?: boolean | undefined
}

/** PEM text with the private key and the certificate, then the rest of the chain. */
interface PemText {
  readonly pem: string
}

/** The bytes of a PKCS #12 container, `.pfx` or `.p12`. */
interface PfxBytes {
  readonly pfx: Uint8Array
}

/** A PEM or PFX file, told apart by content. Read at each request, so that a renewed one is used. */
interface CertificateFile {
  readonly path: string
}
