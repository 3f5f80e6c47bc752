import { expect, it } from 'vitest'
import { waitInWords } from '../../src/policies/wait-in-words.ts'

const cases = [
  { text: 'Try again in 30 seconds.', want: 30 },
  { text: 'Quota exceeded, please try again after 12 minutes', want: 720 },
  { text: '{"error":{"message":"Retry after 5s"}}', want: 5 },
  { text: 'The quota will be renewed in 00:01:30.', want: 90 },
  { text: 'It renews in 01:00:30', want: 3_630 },
  { text: 'The limit resets in 2 hours', want: 7_200 },
  { text: 'You can try again in 1 minute', want: 60 },
  { text: 'API calls quota exceeded! Maximum calls 45 per minute', want: undefined },
  { text: 'Try again later.', want: undefined },
  { text: 'Try again. The device was seen in 30 seconds', want: undefined },
  { text: 'retry-after', want: undefined },
  { text: 'It took 30 seconds; retrying is of no use', want: undefined },
  { text: '', want: undefined },
]

it.each(cases)('reads $want from "$text"', ({ text, want }) => {
  expect(waitInWords(text)).toBe(want)
})
