import { createCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'

const credential = createCredential({
  flow: 'device-code',
  tenantId: 'contoso.onmicrosoft.com',
  clientId: '00000000-0000-0000-0000-000000000000', // an app with Alert.Read on WindowsDefenderATP
  onDeviceCode: ({ message }) => console.log(message),
})

const defender = createDefenderClient({ credential, geo: 'eu' }) // or cloud: 'gccHigh'

for await (const alert of defender.alerts.list({ filter: "severity eq 'High'" })) {
  console.log(alert.alertCreationTime, alert.computerDnsName, alert.title)
}
