import { html } from 'hono/html'
import { actionTypes, type AddedActionRule } from '../../actions/action-outcome.ts'
import type { Html } from '../../pages/render-document.ts'
import { outcomeChoices } from '../action-rule-form.ts'
import { buttonForm, formTokenField, table } from '../markup.ts'

/** What becomes of the next machine actions, and a form to say so. */
export function actionRulesSection(rules: readonly AddedActionRule[], formToken: string): Html {
  return html`<h2>Machine actions</h2>
${ruleTable(rules, formToken)}
<form method="post" action="/emulator/action-rules">
<fieldset><legend>The next action</legend>
${formTokenField(formToken)}
<div class="fields">
<p><label for="type">Type</label>
<select id="type" name="type"><option>any</option>${actionTypes.map((type) => html`<option>${type}</option>`)}</select></p>
<p><label for="machineId">Device <span class="hint">its id; any where left empty</span></label>
<input id="machineId" name="machineId" autocomplete="off"></p>
<p><label for="outcome">What becomes of it</label>
<select id="outcome" name="outcome">${outcomeChoices.map(({ name, text }) => html`<option value="${name}">${text}</option>`)}</select></p>
<p><label for="times">How many <span class="hint">one where left empty</span></label>
<input id="times" name="times" inputmode="numeric" autocomplete="off"></p>
</div>
<button class="main">Set</button>
</fieldset>
</form>`
}

function ruleTable(rules: readonly AddedActionRule[], formToken: string): Html {
  if (rules.length === 0) return html`<p>All succeed, as the clock goes.</p>`
  return table(
    'Rules for machine actions',
    ['Type', 'Device', 'Outcome', 'Left', 'Change'],
    rules.map(({ id, type, machineId, outcome, left }) => [
      type ?? 'any',
      machineId ?? 'any',
      html`<code>${JSON.stringify(outcome)}</code>`,
      String(left),
      buttonForm('/emulator/action-rules/remove', formToken, {
        text: 'Remove',
        about: `action rule ${id}`,
        fields: { id },
      }),
    ]),
  )
}
