import { html } from 'hono/html'
import type { EmulatorControl } from '../../emulator-control.ts'
import type { AddedFault } from '../../faults/fault.ts'
import { faultTargets } from '../../faults/fault-target.ts'
import type { Html } from '../../pages/render-document.ts'
import type { ConsolePage } from '../console-page.ts'
import { faultChoices } from '../fault-form.ts'
import { buttonForm, formTokenField, table } from '../markup.ts'
import { actionRulesSection } from './action-rules.ts'

export const clockSteps = [
  { name: '1 minute', ms: 60_000 },
  { name: '1 hour', ms: 3_600_000 },
  { name: '1 day', ms: 86_400_000 },
] as const

/** Switches for what goes wrong, for machine actions and for the time. */
export function controlsPage({ clock, faults, actions }: EmulatorControl, formToken: string): ConsolePage {
  const button = (text: string, change: string) =>
    buttonForm('/emulator/clock', formToken, { text, fields: { change } })
  return {
    title: 'Controls',
    content: html`<h2>Clock</h2>
<p>It is <strong>${new Date(clock.now()).toISOString()}</strong>, and the time ${clock.isFrozen ? 'stands still' : 'runs'}.</p>
<p>${clock.isFrozen ? button('Let it run', 'resume') : button('Freeze', 'freeze')}
${clockSteps.map(({ name, ms }) => button(`Advance ${name}`, String(ms)))}</p>
<h2>Faults</h2>
${faultTable(faults.list(), formToken)}
${addFaultForm(formToken)}
${actionRulesSection(actions.list(), formToken)}
<h2>Reset</h2>
<p>Forgets changes at the Defender API, faults, rules, quotas and the moves of the clock. Apps and users stay, unless you
reset them too; then apps that were registered since the start are gone, with their secrets.</p>
${buttonForm('/emulator/reset', formToken, { text: 'Reset', fields: { keep: 'directory' } })}
${buttonForm('/emulator/reset', formToken, { text: 'Reset apps and users too' })}`,
  }
}

function faultTable(rules: readonly AddedFault[], formToken: string): Html {
  if (rules.length === 0) return html`<p>Nothing goes wrong.</p>`
  return html`${table(
    'Fault rules',
    ['Calls of', 'Which', 'Fault', 'Seen', 'Struck', 'Change'],
    rules.map((rule) => [
      rule.target ?? 'any',
      rule.calls ? `numbers ${rule.calls.join(', ')}` : rule.random ? `${rule.random.rate * 100} %` : 'each',
      html`<code>${JSON.stringify(rule.fault)}</code>`,
      String(rule.seen),
      String(rule.struck),
      buttonForm('/emulator/faults/remove', formToken, {
        text: 'Remove',
        about: `rule ${rule.id}`,
        fields: { id: rule.id },
      }),
    ]),
  )}`
}

function addFaultForm(formToken: string): Html {
  return html`<form method="post" action="/emulator/faults">
<fieldset><legend>Add a fault</legend>
${formTokenField(formToken)}
<div class="fields">
<p><label for="target">Calls of</label>
<select id="target" name="target">${faultTargets.map((target) => html`<option>${target}</option>`)}</select></p>
<p><label for="fault">Fault</label>
<select id="fault" name="fault">${faultChoices.map(({ name, text }) => html`<option value="${name}">${text}</option>`)}</select></p>
<p><label for="calls">Call numbers <span class="hint">such as 1, 3; all where left empty</span></label>
<input id="calls" name="calls" inputmode="numeric" autocomplete="off"></p>
<p><label for="percent">By chance <span class="hint">percent of calls</span></label>
<input id="percent" name="percent" inputmode="decimal" autocomplete="off"></p>
</div>
<button class="main">Add</button>
</fieldset>
</form>`
}
