import { expect, it } from 'vitest'
import { recordingLine } from '../../src/answers/recording-line.ts'

const cases = [
  {
    name: 'a body',
    body: { value: [{ id: 'a\nb' }] },
    want: '{"operationId":"listAlerts","status":200,"body":{"value":[{"id":"a\\nb"}]}}\n',
  },
  {
    name: 'an integer that no number holds',
    body: { incidentId: 9007199254740993n },
    want: '{"operationId":"listAlerts","status":200,"body":{"incidentId":9007199254740993}}\n',
  },
  { name: 'nothing', body: undefined, want: '{"operationId":"listAlerts","status":200}\n' },
]

it.each(cases)('writes $name on one line', ({ body, want }) => {
  expect(recordingLine({ operationId: 'listAlerts', status: 200, body })).toBe(want)
})
