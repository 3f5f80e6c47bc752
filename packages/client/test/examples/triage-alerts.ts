// README: triage
import type { DefenderClient } from '@mde-kit/client'

/** Gives every new alert of high severity to an analyst, with what is known of its device. */
export async function triageAlerts(defender: DefenderClient, analyst: string): Promise<number> {
  const alerts = await defender.alerts
    .list({ filter: ({ severity, status }) => severity.eq('High').and(status.eq('New')), expand: 'evidence' })
    .toArray() // All of them first: to change a list while it is read would leave some out.
  for (const { id, title, machineId, evidence = [] } of alerts) {
    const { computerDnsName, riskScore } = machineId ? await defender.machines.get(machineId) : {}
    const files = evidence.flatMap(({ fileName }) => fileName ?? [])
    console.log(`${computerDnsName ?? 'no device'} (risk ${riskScore}): ${title} ${files.join(', ')}`)
    await defender.alerts.update(id, {
      status: 'InProgress',
      assignedTo: analyst,
      comment: `Risk of the device: ${riskScore ?? 'unknown'}.`,
    })
  }
  return alerts.length
}
// README: end
