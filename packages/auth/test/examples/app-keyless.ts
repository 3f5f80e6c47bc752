// README: keyless
import * as auth from '@mde-kit/auth'

const app = { tenantId: 'contoso.com', clientId: '11111111-2222-3333-4444-555555555555' }
const pfx = { path: '/etc/mde/app.pfx', passphrase: process.env['PFX_PASSPHRASE'] }
const assertionFile = process.env['AZURE_FEDERATED_TOKEN_FILE']

export const byCertificate = auth.clientCertificateCredential({ ...app, clientCertificate: pfx })
export const byPod = auth.clientAssertionCredential({ ...app, assertionFile })
export const byMachine = auth.managedIdentityCredential()
// README: end
