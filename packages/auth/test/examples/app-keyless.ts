// README: keyless
import {
  clientAssertionCredential,
  clientCertificateCredential,
  managedIdentityCredential,
} from '@mde-kit/auth'

const app = { tenantId: 'contoso.com', clientId: '11111111-2222-3333-4444-555555555555' }

export const byCertificate = clientCertificateCredential({
  ...app,
  clientCertificate: { path: '/etc/mde/app.pfx', passphrase: process.env['PFX_PASSPHRASE'] },
})
export const byPod = clientAssertionCredential({
  ...app,
  assertionFile: process.env['AZURE_FEDERATED_TOKEN_FILE'],
})
export const byMachine = managedIdentityCredential()
// README: end
